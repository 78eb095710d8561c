// What this device is called, as the officer and the other devices see it, and how to change it.
import { useState } from 'react'
import { device } from '../../../domain/records/device.ts'
import { saveRecord } from '../../../store/records/save-record.ts'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { LedgerRow } from '../../ui/ledger.tsx'
import { NameDialog } from './name-dialog.tsx'

export function DeviceNameRow({ name }: { readonly name: string }) {
  const { t } = useWords()
  const library = useLibrary()
  const announce = useAnnounce()
  const [isOpen, setOpen] = useState(false)

  const save = async (typed: string) => {
    if (typed === '') return t.settings.deviceNameMissing
    if ([...typed].length > device.fields.name.max) return t.settings.staffNameLong
    if (typed === name) return undefined
    const saved = await saveRecord(library, {
      kind: 'device',
      id: `device:${library.device}`,
      values: { name: typed },
    })
    if (!saved.ok) return t.settings.notSaved
    announce(t.settings.renamed)
    return undefined
  }
  return (
    <>
      <LedgerRow
        title={name || '–'}
        note={t.settings.deviceName}
        action={
          <Button variant="third" size="row" onClick={() => setOpen(true)}>
            {t.settings.rename}
          </Button>
        }
      />
      {isOpen && (
        <NameDialog
          title={t.settings.deviceName}
          label={t.settings.deviceName}
          help={t.settings.deviceNameHelp}
          name={name}
          keptAs="device"
          onSave={save}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
