// Finds tasks by what somebody calls them: every word has to be there, begun or written in a hurry.
import { soundsLike } from '../../../domain/spelling.ts'
import type { Help, HelpTask } from '../../../i18n/id/help.ts'

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Whether a task fits what is looked for; all do where that is nothing. */
export function matchingTasks(tasks: Help['tasks'], text: string): (task: HelpTask) => boolean {
  const wanted = wordsOf(text).map((word) => ({ word, isLike: soundsLike(word) }))
  return (task) => {
    const { title, find, steps } = tasks[task]
    const read = wordsOf([title, find, ...steps].join(' '))
    return wanted.every(({ word, isLike }) => read.some((one) => one.startsWith(word) || isLike(one)))
  }
}
