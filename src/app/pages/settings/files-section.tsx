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
  currentConnection,
  fileConnection,
  mayTravel,
  setFileConnection,
} from '../../../store/attachments/file-connection.ts'
import { type FilesState, filesState, tryFilesAgain } from '../../../store/attachments/files-state.ts'
import { noteError } from '../../../store/error-log.ts'
import type { FileConnection } from '../../../store/meta.ts'
import { apartAddress } from '../../addresses.ts'
import { useSendFiles } from '../../attachments/use-send-files.ts'
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

const connections: readonly FileConnection[] = ['wifi', 'any', 'never']

export function FilesSection({ isConnected }: { readonly isConnected: boolean }) {
  const { t, format } = useWords()
  const library = useLibrary()
  const state = useLiveQuery(() => filesState(library), [library])
  const allowed = useLiveQuery(() => fileConnection(library), [library])
  const { send, isSending, said } = useSendFiles(library, useSync())
  if (!state || allowed === undefined) return null
  const { waiting } = state
  return (
    <section className={styles.section}>
      <Ledger heading={t.files.title}>
        <FilesRows state={state} isConnected={isConnected} allowed={allowed} />
      </Ledger>
      {isConnected && waiting.count > 0 && (
        <div>
          <Button icon={Send} aria-disabled={isSending} onClick={send}>
            {isSending
              ? t.files.sending
              : t.files.sendNow(format.bytes(waiting.bytes).replace(' ', '\u00a0'))}
          </Button>
        </div>
      )}
      {said && <p>{said}</p>}
      {isConnected && <SyncCostLine />}
      {isConnected && <ConnectionField allowed={allowed} />}
    </section>
  )
}

function ConnectionField({ allowed }: { readonly allowed: FileConnection }) {
  const { t } = useWords()
  const library = useLibrary()
  return (
    <FieldFrame id="file-connection" label={t.files.connection} help={t.files.connectionHelp}>
      <Select
        id="file-connection"
        aria-describedby="file-connection-help"
        value={allowed}
        onChange={({ target }) =>
          setFileConnection(library, target.value as FileConnection).catch((error: unknown) =>
            noteError('file connection', error),
          )
        }
      >
        {connections.map((connection) => (
          <option key={connection} value={connection}>
            {t.files.connections[connection]}
          </option>
        ))}
      </Select>
    </FieldFrame>
  )
}

interface FilesRowsProps {
  readonly state: FilesState
  readonly isConnected: boolean
  readonly allowed: FileConnection
}

function FilesRows({ state, isConnected, allowed }: FilesRowsProps) {
  const { t, format } = useWords()
  const library = useLibrary()
  const { here, waiting, small, refused } = state
  if (here.count + small === 0) return <LedgerRow icon={Image} title={t.files.none} />
  const travel = mayTravel(allowed, currentConnection())
  const waitsFor = travel === 'yes' ? (allowed === 'wifi' ? 'wifi' : 'any') : travel
  const why = refused[0] && refusedWords(refused[0].refused, t.files.refusedWhy)
  return (
    <>
      <LedgerRow
        icon={Image}
        title={<Marked text={t.files.here(format.number(here.count), format.bytes(here.bytes))} />}
        {...(small > 0 && { note: t.files.smallOnly(format.number(small)) })}
      />
      {isConnected && waiting.count > 0 && (
        <LedgerRow
          icon={CloudOff}
          title={<Marked text={t.files.waiting(format.number(waiting.count), format.bytes(waiting.bytes))} />}
          note={t.files.waitsFor[waitsFor]}
          to={apartAddress('foto-menunggu')}
        />
      )}
      {isConnected && waiting.count + refused.length === 0 && (
        <LedgerRow icon={CircleCheck} done title={t.files.allSent} />
      )}
      {refused.length > 0 && (
        <LedgerRow
          icon={CircleAlert}
          lamp
          title={<Marked text={t.files.refused(format.number(refused.length))} />}
          note={why}
          to={apartAddress('foto-ditolak')}
          action={
            <Button size="row" onClick={() => tryFilesAgain(library)}>
              {t.files.tryAgain}
            </Button>
          }
        />
      )}
    </>
  )
}

/** The words for a code of the server; a newer one may send others. */
const refusedWords = (code: string | undefined, words: Phrases['files']['refusedWhy']): string =>
  Object.entries(words).find(([known]) => known === code)?.[1] ?? words.other
