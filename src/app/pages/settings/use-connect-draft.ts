// What was typed on the way to connecting, and the server's answer to a code until the person has said yes
// or no: a code can be used once only, so a reload must not lose it.
import { useCallback, useEffect, useState } from 'react'
import { draftOf, dropDraft, saveDraft } from '../../../store/records/drafts.ts'
import type { EnrolAnswer } from '../../../sync/wire.ts'
import { useLibrary } from '../../library-context.tsx'

interface ConnectDraft {
  readonly code: string
  /** Absent until the person changed it. */
  readonly deviceName?: string
  readonly answer?: EnrolAnswer | undefined
  /** What the district was told with the code that this device is called. */
  readonly toldName?: string | undefined
}

const key = 'connect'

/** Undefined while it is read. `scanned`: the code of a QR picture, which goes before one that was typed. */
export const useConnectDraft = (scanned: string | null) => {
  const library = useLibrary()
  const [draft, setDraft] = useState<ConnectDraft>()

  useEffect(() => {
    let current = true
    draftOf(library, key).then((stored) => {
      const read = fromInput(stored?.input)
      if (current) setDraft(scanned !== null && !read.answer ? { ...read, code: scanned } : read)
    })
    return () => {
      current = false
    }
  }, [library, scanned])

  const change = useCallback(
    async (next: ConnectDraft) => {
      setDraft(next)
      await saveDraft(library, key, toInput(next))
    },
    [library],
  )
  const drop = useCallback(async () => {
    setDraft({ code: '' })
    await dropDraft(library, key)
  }, [library])
  return { draft, change, drop }
}

const toInput = ({ code, deviceName, answer, toldName }: ConnectDraft): Record<string, string> => ({
  code,
  ...(deviceName !== undefined && { deviceName }),
  ...(toldName !== undefined && { toldName }),
  ...(answer && { answer: JSON.stringify(answer) }),
})

const fromInput = (input: Readonly<Record<string, string>> = {}): ConnectDraft => ({
  code: input.code ?? '',
  ...(input.deviceName !== undefined && { deviceName: input.deviceName }),
  ...(input.toldName !== undefined && { toldName: input.toldName }),
  ...(input.answer && { answer: JSON.parse(input.answer) as EnrolAnswer }),
})
