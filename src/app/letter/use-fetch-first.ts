// Before figures leave the app (closed, printed, exported, copied), the district is asked for news: a moment at most,
// and where it does not answer, the figures go with a word about when they are from.
import { useState } from 'react'
import type { Library } from '../../store/library.ts'
import { readMeta } from '../../store/meta.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { type Sync, useConnected, useSync } from '../shell/sync.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import { useWhen } from '../use-when.ts'

const LONGEST_MS = 5_000
const LOOK_MS = 100

interface FetchFirst {
  /** Does it after the asking; at once where there is no server to ask. Gives the words where it was not answered. */
  readonly first: <Result>(act: (said: string | undefined) => Result) => Result | Promise<Result>
  readonly isAsking: boolean
  /** The last time it was not answered: "Angka per 15.40. Catatan terbaru belum bisa diambil dari kabupaten." */
  readonly said: string | undefined
}

export function useFetchFirst(): FetchFirst {
  const { t } = useWords()
  const library = useLibrary()
  const isConnected = useConnected()
  const when = useWhen()
  const announce = useAnnounce()
  const { syncNow } = useSync()
  const [isAsking, setAsking] = useState(false)
  const [said, setSaid] = useState<string>()

  const first: FetchFirst['first'] = (act) => {
    if (!isConnected) return act(undefined)
    setAsking(true)
    announce(t.report.asking)
    return asked(library, syncNow).then(({ isFresh, receivedAt }) => {
      const words = isFresh
        ? undefined
        : receivedAt === undefined
          ? t.report.neverAsked
          : t.report.figuresOf(when(receivedAt))
      setAsking(false)
      setSaid(words)
      return act(words)
    })
  }
  return { first, isAsking, said }
}

/** Until the district answers, says no, or the time is up. */
async function asked(library: Library, syncNow: Sync['syncNow']) {
  const report = async () => (await readMeta(library.database, 'report')) ?? { status: 'idle' as const }
  const before = (await report()).receivedAt
  const until = performance.now() + LONGEST_MS
  let hasLoop = false
  if (navigator.onLine) {
    const run = syncNow().then((had) => {
      hasLoop = had
    })
    await Promise.race([run, pause(LONGEST_MS)])
  }
  for (;;) {
    const { status, receivedAt } = await report()
    const isFresh = status !== 'sending' && (receivedAt !== before || (hasLoop && status === 'idle'))
    // A loop that has just begun with the page has not tried yet: what is said of it is from the last time.
    const isOver = !navigator.onLine || (hasLoop && status !== 'sending' && status !== 'idle')
    if (isFresh || isOver || performance.now() >= until) return { isFresh, receivedAt }
    await pause(LOOK_MS)
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
