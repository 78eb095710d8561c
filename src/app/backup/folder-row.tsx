// "Cadangkan sendiri ke folder atau USB": chosen once; afterwards it says how that goes, and asks where the browser
// or the stick asks.
import { useLiveQuery } from 'dexie-react-hooks'
import CircleCheck from 'lucide-react/icons/circle-check'
import FolderSync from 'lucide-react/icons/folder-sync'
import { useState } from 'react'
import {
  askForFolder,
  backUpInto,
  backupFolder,
  forgetFolder,
  mayWriteInto,
  rememberFolder,
} from '../../store/backup/backup-folder.ts'
import type { BackupFolder } from '../../store/meta.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { LedgerRow } from '../ui/ledger.tsx'
import { Marked } from '../ui/marked.tsx'
import { useUndo } from '../ui/undo-bar.tsx'
import { canChooseFolder, chooseFolder } from './choose-folder.ts'

export function FolderRow() {
  const { t, format } = useWords()
  const library = useLibrary()
  const announce = useAnnounce()
  const words = t.settings.backup
  const [chosen, setChosen] = useState<FileSystemDirectoryHandle>()
  const read = useLiveQuery(async () => {
    const folder = await backupFolder(library)
    return { folder, mayWrite: folder !== undefined && (await mayWriteInto(folder)) }
  }, [library])
  if (!read || (!read.folder && !canChooseFolder())) return null

  const write = async (folder: BackupFolder) => {
    const isWritten = (await askForFolder(folder)) && (await backUpInto(library, folder))
    announce(isWritten ? words.folderNow : words.folderFailed)
  }
  const choose = async () => setChosen(await chooseFolder())
  const use = async (handle: FileSystemDirectoryHandle, names: boolean) => {
    setChosen(undefined)
    await rememberFolder(library, { handle, names })
    await write({ handle, names })
  }
  const question = chosen && (
    <NamesQuestion onAnswer={(names) => use(chosen, names)} onClose={() => setChosen(undefined)} />
  )
  const { folder, mayWrite } = read
  if (!folder)
    return (
      <>
        <LedgerRow
          icon={FolderSync}
          title={words.chooseFolder}
          note={words.chooseFolderWhat}
          onClick={choose}
        />
        {question}
      </>
    )
  const asks = folder.isMissing || !mayWrite
  return (
    <LedgerRow
      icon={asks ? FolderSync : CircleCheck}
      lamp={asks}
      done={!asks}
      title={<Marked text={words.folder(folder.handle.name)} />}
      note={
        folder.isMissing
          ? words.folderMissing
          : !mayWrite
            ? words.folderAsks
            : folder.day === undefined
              ? words.folderWaits
              : words.folderOn(format.day(folder.day, 'date'))
      }
      {...(asks && { onClick: () => write(folder) })}
      action={<StopFolder folder={folder} />}
    />
  )
}

function StopFolder({ folder }: { readonly folder: BackupFolder }) {
  const { t } = useWords()
  const library = useLibrary()
  const undo = useUndo()
  const words = t.settings.backup
  const stop = async () => {
    await forgetFolder(library)
    undo.offer(words.folderStopped, () => rememberFolder(library, folder))
  }
  return (
    <Button variant="third" size="row" aria-label={words.stopFolderOf(folder.handle.name)} onClick={stop}>
      {words.stopFolder}
    </Button>
  )
}

function NamesQuestion({
  onAnswer,
  onClose,
}: {
  readonly onAnswer: (names: boolean) => void
  readonly onClose: () => void
}) {
  const { t } = useWords()
  const words = t.settings.backup
  return (
    <Dialog
      title={words.namesInFolder}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onClick={() => onAnswer(false)}>
            {words.withoutNames}
          </Button>
          <Button onClick={() => onAnswer(true)}>{words.withNames}</Button>
        </>
      }
    >
      <p>{words.namesWhat}</p>
    </Dialog>
  )
}
