// How sending stands, in words: with which library, since when, what is waiting, what could not be taken.
import CircleAlert from 'lucide-react/icons/circle-alert'
import CircleCheck from 'lucide-react/icons/circle-check'
import CloudOff from 'lucide-react/icons/cloud-off'
import RefreshCw from 'lucide-react/icons/refresh-cw'
import { pollMinutes } from '../../../store/sync/poll-every.ts'
import type { SyncState, SyncStatus } from '../../../store/sync/sync-state.ts'
import { apartAddress, dataAddress, handoverAddress, reportsAddress } from '../../addresses.ts'
import { deviceWord } from '../../connect/device-word.ts'
import { useWords } from '../../language.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'
import { useWhen } from '../../use-when.ts'
import { DeviceNameRow } from './device-name-row.tsx'
import styles from './settings.module.css'
import { SyncCostLine } from './sync-cost-line.tsx'
import { WaitingAttachmentsRow } from './waiting-attachments-row.tsx'

interface ConnectionStatusProps {
  readonly state: SyncState
  readonly deviceName: string
}

const icons: Record<SyncStatus, typeof CircleCheck> = {
  notConnected: CloudOff,
  idle: CircleCheck,
  sending: RefreshCw,
  offline: CloudOff,
  blocked: CircleAlert,
  waiting: RefreshCw,
  needsCode: CircleAlert,
  revoked: CircleAlert,
  updateApp: CircleAlert,
  trouble: CircleAlert,
}
const asksForHelp: readonly SyncStatus[] = ['needsCode', 'revoked', 'updateApp', 'trouble', 'blocked']

export function ConnectionStatus({ state, deviceName }: ConnectionStatusProps) {
  const { t, format } = useWords()
  const when = useWhen()
  const { status, unsent, parked, receivedAt, libraryName } = state
  const isHandedOver = status === 'revoked' && state.code === 'handover'
  const isBehind = status === 'idle' && unsent > 0
  return (
    <>
      <div className={styles.words}>
        <p className={styles.note}>{t.settings.connectedTo}</p>
        <h2 lang="id">{libraryName}</h2>
      </div>
      <Ledger label={t.settings.connectTitle}>
        <LedgerRow
          icon={isBehind ? CloudOff : icons[status]}
          done={status === 'idle' && !isBehind}
          lamp={asksForHelp.includes(status)}
          title={
            <b>
              {isHandedOver ? t.handover.done : isBehind ? t.settings.idleUnsent : t.settings.status[status]}
            </b>
          }
          note={isHandedOver ? t.handover.doneWhat(deviceWord(t)) : noteOf(state, t.settings)}
          {...(isHandedOver && { to: handoverAddress })}
        />
        {unsent > 0 && (
          <LedgerRow
            icon={CloudOff}
            title={t.settings.unsent(format.number(unsent))}
            to={apartAddress('belum-terkirim')}
          />
        )}
        {parked > 0 && (
          <LedgerRow
            icon={CircleAlert}
            lamp
            to={dataAddress}
            title={t.settings.parked(format.number(parked))}
            note={t.settings.parkedWhat}
          />
        )}
        <WaitingAttachmentsRow />
        <LedgerRow
          icon={CircleCheck}
          done={receivedAt !== undefined}
          title={
            receivedAt === undefined ? t.settings.neverReceived : t.settings.lastReceived(when(receivedAt))
          }
        />
        <DeviceNameRow name={deviceName} />
      </Ledger>
      {status !== 'revoked' && <SyncCostLine />}
      {status !== 'revoked' && (
        <p className={styles.note}>
          {t.settings.asksEvery(
            format.number(pollMinutes.busy),
            format.number(pollMinutes.quiet),
            format.number(pollMinutes.metered),
          )}
        </p>
      )}
      {(status === 'revoked' || status === 'needsCode') && (
        <ButtonLink to={dataAddress}>{t.settings.openBackup}</ButtonLink>
      )}
      {status === 'revoked' && <ButtonLink to={reportsAddress}>{t.settings.openReports}</ButtonLink>}
    </>
  )
}

/** A firewall's status goes along: it is what the district's people can look for. */
function noteOf({ status, code }: SyncState, words: ReturnType<typeof useWords>['t']['settings']): string {
  if (status === 'trouble' && code === 'library_full') return words.libraryFull
  return status === 'blocked' ? `${words.statusWhat.blocked} ${code}.` : words.statusWhat[status]
}
