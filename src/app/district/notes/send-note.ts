// A note on its way to one library or many. Asked again after an answer that was lost, it is written once.
import type { NoteAnswer } from '../../../sync/officer-wire.ts'
import { askOffice, type Failure } from '../ask-office.ts'

/** So many libraries at a time, as the server takes them. */
const AT_ONCE = 100

interface Sent {
  readonly sent: number
  readonly failed: NoteAnswer['failed']
  /** Why the rest was not asked for. */
  readonly failure?: Failure
}

/** `onSent` hears how many have it by now. */
export async function sendNote(
  note: { readonly id: string; readonly text: string },
  libraries: readonly string[],
  onSent: (count: number) => void = () => {},
): Promise<Sent> {
  let sent = 0
  const failed: NoteAnswer['failed'][number][] = []
  for (let start = 0; start < libraries.length; start += AT_ONCE) {
    const answer = await askOffice<NoteAnswer>('notes', {
      body: { ...note, libraries: libraries.slice(start, start + AT_ONCE) },
    })
    if (!answer.ok) return { sent, failed, failure: answer.failure }
    sent += answer.value.sent.length
    failed.push(...answer.value.failed)
    onSent(sent)
  }
  return { sent, failed }
}
