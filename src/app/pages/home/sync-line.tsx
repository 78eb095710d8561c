// Is everything safe? One sentence in plain words, and the one thing to do where there is something to do.
import type { LucideIcon } from 'lucide-react'
import CircleAlert from 'lucide-react/icons/circle-alert'
import CircleCheck from 'lucide-react/icons/circle-check'
import CircleDashed from 'lucide-react/icons/circle-dashed'
import CloudOff from 'lucide-react/icons/cloud-off'
import { dayIn, timeIn } from '../../../domain/day.ts'
import type { SyncState } from '../../../store/sync/sync-state.ts'
import { apartAddress, connectAddress } from '../../addresses.ts'
import { isPhone } from '../../is-phone.ts'
import { useWords, type Words } from '../../language.tsx'
import { useLibrary, useToday } from '../../library-context.tsx'
import { useSync } from '../../shell/sync.tsx'
import { Link } from '../../ui/link.tsx'
import { Marked } from '../../ui/marked.tsx'
import styles from './home.module.css'

interface Line {
  readonly icon: LucideIcon
  readonly text: string
  readonly link?: { readonly to: string; readonly word: string }
}

export function SyncLine() {
  const { state } = useSync()
  const words = useWords()
  const { zone } = useLibrary()
  const today = useToday()
  const receivedOn = state?.receivedAt === undefined ? '' : dayIn(zone, state.receivedAt)
  const receivedAt = state?.receivedAt === undefined ? '' : words.format.time(timeIn(zone, state.receivedAt))
  const received =
    receivedOn === today || !receivedOn
      ? receivedAt
      : `${words.format.day(receivedOn, 'weekdayDay')}, ${receivedAt}`

  // The space is kept, so that nothing jumps when the sentence is there.
  if (!state) return <p className={styles.sync}>&nbsp;</p>
  const unsent = { to: apartAddress('belum-terkirim'), word: words.t.sync.seeDetails }
  const { icon: Icon, text, link = state.unsent > 0 && unsent } = lineOf(state, received, words)
  return (
    <p className={styles.sync}>
      <Icon aria-hidden />
      <span>
        <Marked text={text} /> {link && <Link to={link.to}>{link.word}</Link>}
      </span>
    </p>
  )
}

/** `received` says when the district last answered: "15.40". */
export const lineOf = (state: SyncState, received: string, { t }: Pick<Words, 't'>): Line => {
  const { status, unsent } = state
  const words = t.sync
  const here = isPhone() ? words.onPhone : words.onComputer
  const toConnect = (word: string) => ({ to: connectAddress, word })
  switch (status) {
    case 'notConnected':
      return { icon: CircleDashed, text: words.notConnected(here), link: toConnect(words.connect) }
    case 'needsCode':
      return { icon: CircleAlert, text: words.needsCode(here), link: toConnect(words.enterCode) }
    case 'revoked':
      return { icon: CircleAlert, text: words.revoked(here), link: toConnect(words.seeDetails) }
    case 'updateApp':
      return { icon: CircleAlert, text: words.updateApp(here) }
    case 'trouble':
      return { icon: CircleAlert, text: words.trouble(here) }
    case 'blocked':
      return {
        icon: CircleAlert,
        text: words.blocked(here, state.code ?? ''),
        link: toConnect(words.seeDetails),
      }
    case 'offline':
      return { icon: CloudOff, text: offline(words, here, unsent) }
    case 'sending':
      return { icon: CircleDashed, text: words.sending(unsent) }
    case 'waiting':
    case 'idle':
      if (unsent > 0) return { icon: CloudOff, text: `${words.waiting(here, unsent)} ${words.sendsItself}` }
      return { icon: CircleCheck, text: received ? words.received(received) : words.connected }
  }
}

const offline = (words: Words['t']['sync'], here: string, unsent: number): string =>
  unsent > 0 ? `${words.offline(here, unsent)} ${words.sendsItself}` : words.offline(here, unsent)
