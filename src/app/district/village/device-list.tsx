// The devices that write for a village: when each was last here, taking one's permission away, and a code for a new one.
import Monitor from 'lucide-react/icons/monitor-smartphone'
import { useState } from 'react'
import type { LibraryDevice, LibraryPage } from '../../../sync/officer-wire.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'
import { AskDialog } from '../ask-dialog.tsx'
import { askOffice } from '../ask-office.ts'
import { useMoment } from '../office-scope.ts'
import { useOfficeWords } from '../office-words.ts'
import { useSession } from '../session.tsx'
import { NewCode } from './new-code.tsx'

/** Below it nobody's records come out wrong. */
const CLOCK_MS = 5 * 60_000

interface DeviceListProps {
  readonly page: LibraryPage
  readonly onChanged: () => void
}

export function DeviceList({ page, onChanged }: DeviceListProps) {
  const { office } = useOfficeWords()
  const { officer } = useSession()
  const say = useDeviceWords()
  const [revoking, setRevoking] = useState<LibraryDevice>()
  const mayAct = officer.role !== 'viewer'
  return (
    <>
      {page.devices.length === 0 ? (
        <section>
          <h2>{office.devices}</h2>
          <p>{office.noDevices}</p>
        </section>
      ) : (
        <Ledger heading={office.devices}>
          {page.devices.map((device) => (
            <LedgerRow
              key={device.id}
              icon={Monitor}
              title={device.name}
              titleLang="id"
              note={say(device)}
              {...(mayAct &&
                device.revokedAt === null && {
                  action: (
                    <Button
                      size="row"
                      aria-label={office.revokeOf(device.name)}
                      onClick={() => setRevoking(device)}
                    >
                      {office.revoke}
                    </Button>
                  ),
                })}
            />
          ))}
        </Ledger>
      )}
      {mayAct ? <NewCode library={page.library} /> : <p>{office.notAllowed}</p>}
      {revoking && (
        <RevokeDialog
          library={page.library.library}
          device={revoking}
          onClose={() => setRevoking(undefined)}
          onRevoked={onChanged}
        />
      )}
    </>
  )
}

const useDeviceWords = (): ((device: LibraryDevice) => string) => {
  const { office, format } = useOfficeWords()
  const moment = useMoment()
  return ({ lastSeen, clockAhead, revokedAt }) => {
    const seen = lastSeen === null ? office.deviceNever : office.deviceSeen(moment(lastSeen))
    if (revokedAt !== null) return `${seen} · ${office.deviceRevoked(moment(revokedAt))}`
    if (clockAhead === null || Math.abs(clockAhead) < CLOCK_MS) return seen
    const minutes = format.lasting(Math.round(Math.abs(clockAhead) / 60_000))
    return `${seen} · ${clockAhead > 0 ? office.clockAhead(minutes) : office.clockBehind(minutes)}`
  }
}

interface RevokeDialogProps {
  readonly library: string
  readonly device: LibraryDevice
  readonly onClose: () => void
  readonly onRevoked: () => void
}

function RevokeDialog({ library, device, onClose, onRevoked }: RevokeDialogProps) {
  const { office } = useOfficeWords()
  const announce = useAnnounce()
  const path = `libraries/${encodeURIComponent(library)}/devices/${encodeURIComponent(device.id)}/revoke`
  return (
    <AskDialog
      title={office.revokeTitle(device.name)}
      yes={office.revokeYes}
      act={async () => (await askOffice(path, { body: {} })).ok}
      onDone={() => {
        announce(office.revoked(device.name))
        onClose()
        onRevoked()
      }}
      onClose={onClose}
    >
      {office.revokeWhat}
    </AskDialog>
  )
}
