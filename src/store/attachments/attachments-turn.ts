// When photos are sent: by themselves after each sync of the text that ended well, as far as the connection may be
// used for it, or at once because the person pressed the button. One tab at a time; text never waits for them.
import { noteError } from '../error-log.ts'
import type { Library } from '../library.ts'
import type { Fetch } from '../sync/send.ts'
import { attachmentConnection, currentConnection, mayTravel } from './attachment-connection.ts'
import type { AttachmentsEnd } from './send-attachments.ts'

const browserFetch: Fetch = (url, init) => globalThis.fetch(url, init)

/** Sends all that waits, whatever the connection: somebody asked for it. */
export const sendAttachmentsNow = (library: Library, fetch: Fetch = browserFetch): Promise<AttachmentsEnd> =>
  alone(library, {}, () => send(library, fetch, () => true))

interface AfterText {
  /** The sync of the text while one is under way: it goes first, also between two parts of a photo. */
  readonly text: () => Promise<void> | undefined
  readonly onEnd: (end: AttachmentsEnd) => void
}

export function attachmentsAfterText(library: Library, fetch: Fetch, { text, onEnd }: AfterText) {
  let [isStopped, isRunning] = [false, false]

  const goesOn = async (): Promise<boolean> => {
    await text()
    const allowed = await attachmentConnection(library)
    return !isStopped && mayTravel(allowed, currentConnection()) === 'yes'
  }
  const run = async (): Promise<void> => {
    try {
      if (!(await goesOn())) return
      onEnd(await alone(library, { ifAvailable: true }, () => send(library, fetch, goesOn)))
    } catch (error) {
      noteError('attachments', error, library.env)
    } finally {
      isRunning = false
    }
  }
  return {
    /** Returns at once. */
    start: (): void => {
      if (isRunning || isStopped) return
      isRunning = true
      run()
    },
    stop: (): void => {
      isStopped = true
    },
  }
}

async function send(
  library: Library,
  fetch: Fetch,
  goesOn: () => Promise<boolean> | boolean,
): Promise<AttachmentsEnd> {
  const { sendAttachments } = await import('./send-attachments.ts')
  const end = await sendAttachments(library, { fetch, goesOn })
  const [{ dropUnusedAttachments }, { thinWhenShort }] = await Promise.all([
    import('./drop-unused-attachments.ts'),
    import('./thin-attachments.ts'),
  ])
  await dropUnusedAttachments(library)
  await thinWhenShort(library)
  return end
}

/** Another tab that sends already does so for this one too. */
async function alone(
  { env, key }: Library,
  options: LockOptions,
  work: () => Promise<AttachmentsEnd>,
): Promise<AttachmentsEnd> {
  if (!env.locks) return work()
  return env.locks.request(
    `lumbung-files-${key}`,
    options,
    async (lock): Promise<AttachmentsEnd> => (lock ? work() : { kind: 'stopped' }),
  )
}
