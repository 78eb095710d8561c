// What the letter says of its figures in sentences, of a month and of a longer period alike.
import { textIn } from '../domain/read-values.ts'
import { formatNumber, formatPercent } from '../i18n/format.ts'
import { byDay } from './by-day.ts'
import { type Told, valueIn, wordsOf } from './report-blocks.ts'
import type { Block } from './report-document.ts'

/** "Rata-rata 17,2 orang sehari (24 hari buka)." */
export const averageInWords = (told: Told): string => {
  const { report, language, words } = told
  const days = report.figures['visits.openDays']
  return days
    ? words.average(wordsOf('visits.perDay', told), formatNumber(language, days))
    : words.averageUnknown
}

/** "Jenis kelamin tidak dicatat: 12 orang."; nothing where it is known of everybody. */
export const unknownSexInWords = (id: 'visits.unknown' | 'activities.unknown', told: Told): string => {
  const unknown = told.report.figures[id]
  return unknown ? ` ${told.words.sexUnknown(formatNumber(told.language, unknown))}` : ''
}

/** "Naik 12,0 % dari Oktober." `before` is what it is compared with. */
export const changeInWords = ({ report, language, words }: Told, before: string): string => {
  const change = valueIn(report, 'visits.change')
  if (change === null) return words.noComparison(before)
  if (change === 0) return words.same(before)
  return (change > 0 ? words.rose : words.fell)(formatPercent(language, Math.abs(change)), before)
}

/** "Di antaranya pemuda 38, pelaku UMKM 29." */
export const ofThemInWords = ({ report, language, words }: Told): string =>
  words.ofThem(
    formatNumber(language, report.figures['activities.youth']),
    formatNumber(language, report.figures['activities.entrepreneurs']),
  )

/** What was written, then the stories in the order of their days; a sentence where there is nothing. */
export const proseOf = (
  texts: readonly { readonly title: string; readonly text: string }[],
  { report, words }: Told,
): Block[] => {
  const stories = byDay(report.stories).map(({ values }) => ({
    title: words.story(textIn(values.title) ?? ''),
    text: [values.before, values.activity, values.after].filter((part) => typeof part === 'string').join(' '),
  }))
  const all = [...texts, ...stories]
    .map(({ title, text: written }): Block => ({ type: 'prose', title, text: written.trim() }))
    .filter((block) => block.type === 'prose' && block.text !== '')
  return all.length > 0 ? all : [{ type: 'sentence', text: words.noTexts }]
}
