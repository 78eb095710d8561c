// "Foto dan lampiran": what is here, what waits for which connection, what the server refused, and the button that
// sends now whatever the connection is.
import { useLiveQuery } from 'dexie-react-hooks'
import CircleAlert from 'lucide-react/icons/circle-alert'
import CircleCheck from 'lucide-react/icons/circle-check'
import CloudOff from 'lucide-react/icons/cloud-off'
import Image from 'lucide-react/icons/image'
import Send from 'lucide-react/icons/send'
import type { Phrases } from '../../../i18n/phrases.ts'
import {
  attachmentConnection,
  currentConnection,
  mayTravel,
  setAttachmentConnection,
} from '../../../store/attachments/attachment-connection.ts'
import {
  type AttachmentsState,
  attachmentsState,
  tryAttachmentsAgain,
} from '../../../store/attachments/attachments-state.ts'
import { noteError } from '../../../store/error-log.ts'
import type { AttachmentConnection } from '../../../store/meta.ts'
import { apartAddress } from '../../addresses.ts'
import { useSendAttachments } from '../../attachments/use-send-attachments.ts'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { useSync } from '../../shell/sync.tsx'
import { Button } from '../../ui/button.tsx'
import { FieldFrame } from '../../ui/field-frame.tsx'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'
import { Marked } from '../../ui/marked.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './settings.module.css'
import { SyncCostLine } from './sync-cost-line.tsx'

const connections: readonly AttachmentConnection[] = ['wifi', 'any', 'never']

export function AttachmentsSection({ isConnected }: { readonly isConnected: boolean }) {
  const { t, format } = useWords()
  const library = useLibrary()
  const state = useLiveQuery(() => attachmentsState(library), [library])
  const allowed = useLiveQuery(() => attachmentConnection(library), [library])
  const { send, isSending, said } = useSendAttachments(library, useSync())
  if (!state || allowed === undefined) return null
  const { waiting } = state
  return (
    <section className={styles.section}>
      <Ledger heading={t.attachments.title}>
        <AttachmentsRows state={state} isConnected={isConnected} allowed={allowed} />
      </Ledger>
      {isConnected && waiting.count > 0 && (
        <div>
          <Button icon={Send} aria-disabled={isSending} onClick={send}>
            {isSending
              ? t.attachments.sending
              : t.attachments.sendNow(format.bytes(waiting.bytes).replace(' ', '\u00a0'))}
          </Button>
        </div>
      )}
      {said && <p>{said}</p>}
      {isConnected && <SyncCostLine />}
      {isConnected && <ConnectionField allowed={allowed} />}
    </section>
  )
}

function ConnectionField({ allowed }: { readonly allowed: AttachmentConnection }) {
  const { t } = useWords()
  const library = useLibrary()
  return (
    <FieldFrame
      id="attachment-connection"
      label={t.attachments.connection}
      help={t.attachments.connectionHelp}
    >
      <Select
        id="attachment-connection"
        aria-describedby="attachment-connection-help"
        value={allowed}
        onChange={({ target }) =>
          setAttachmentConnection(library, target.value as AttachmentConnection).catch((error: unknown) =>
            noteError('attachment connection', error),
          )
        }
      >
        {connections.map((connection) => (
          <option key={connection} value={connection}>
            {t.attachments.connections[connection]}
          </option>
        ))}
      </Select>
    </FieldFrame>
  )
}

interface AttachmentsRowsProps {
  readonly state: AttachmentsState
  readonly isConnected: boolean
  readonly allowed: AttachmentConnection
}

function AttachmentsRows({ state, isConnected, allowed }: AttachmentsRowsProps) {
  const { t, format } = useWords()
  const library = useLibrary()
  const { here, waiting, small, refused } = state
  if (here.count + small === 0)
    return <LedgerRow icon={Image} title={t.attachments.none} note={t.attachments.noneNote} />
  const travel = mayTravel(allowed, currentConnection())
  const waitsFor = travel === 'yes' ? (allowed === 'wifi' ? 'wifi' : 'any') : travel
  const why = refused[0] && refusedWords(refused[0].refused, t.attachments.refusedWhy)
  return (
    <>
      <LedgerRow
        icon={Image}
        title={<Marked text={t.attachments.here(format.number(here.count), format.bytes(here.bytes))} />}
        {...(small > 0 && { note: t.attachments.smallOnly(format.number(small)) })}
      />
      {isConnected && waiting.count > 0 && (
        <LedgerRow
          icon={CloudOff}
          title={
            <Marked text={t.attachments.waiting(format.number(waiting.count), format.bytes(waiting.bytes))} />
          }
          note={t.attachments.waitsFor[waitsFor]}
          to={apartAddress('foto-menunggu')}
        />
      )}
      {isConnected && waiting.count + refused.length === 0 && (
        <LedgerRow icon={CircleCheck} done title={t.attachments.allSent} />
      )}
      {refused.length > 0 && (
        <LedgerRow
          icon={CircleAlert}
          lamp
          title={<Marked text={t.attachments.refused(format.number(refused.length))} />}
          note={why}
          to={apartAddress('foto-ditolak')}
          action={
            <Button size="row" onClick={() => tryAttachmentsAgain(library)}>
              {t.attachments.tryAgain}
            </Button>
          }
        />
      )}
    </>
  )
}

/** The words for a code of the server; a newer one may send others. */
const refusedWords = (code: string | undefined, words: Phrases['attachments']['refusedWhy']): string =>
  Object.entries(words).find(([known]) => known === code)?.[1] ?? words.other
