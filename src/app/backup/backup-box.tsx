// "Kotak arsip cadangan": opening a backup file, and the folder that backups go to by themselves.
import ArchiveRestore from 'lucide-react/icons/archive-restore'
import { useState } from 'react'
import { useWords } from '../language.tsx'
import { Ledger, LedgerRow } from '../ui/ledger.tsx'
import { AttachmentsRow } from './attachments-row.tsx'
import { FolderRow } from './folder-row.tsx'
import { OpenBundleDialog } from './open-bundle-dialog.tsx'

export function BackupBox() {
  const { t } = useWords()
  const [isOpening, setOpening] = useState(false)
  return (
    <>
      <Ledger heading={t.settings.backup.box}>
        <LedgerRow
          icon={ArchiveRestore}
          title={t.settings.backup.open}
          note={t.settings.backup.openWhat}
          onClick={() => setOpening(true)}
        />
        <AttachmentsRow />
        <FolderRow />
      </Ledger>
      {isOpening && <OpenBundleDialog onClose={() => setOpening(false)} />}
    </>
  )
}
