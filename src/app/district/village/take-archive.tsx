// A backup file that a village brought on a stick: looked at whole, and taken in only where it is of this library.
import FolderOpen from 'lucide-react/icons/folder-open'
import { useState } from 'react'
import type { Bundle } from '../../../store/backup/import-bundle.ts'
import { isOfLibrary } from '../../../sync/bundle.ts'
import type { ArchiveAnswer, LibraryPage } from '../../../sync/officer-wire.ts'
import { shownValue } from '../../../sync/register.ts'
import { type Row, toRow } from '../../../sync/row.ts'
import { ChooseBundle } from '../../backup/choose-bundle.tsx'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { askOffice } from '../ask-office.ts'
import { useOfficeWords } from '../office-words.ts'

/** Rows of a portion, and about how many characters of JSON. */
const [ROWS, LETTERS] = [500, 500_000]

interface TakeArchiveProps {
  readonly page: LibraryPage
  readonly onChanged: () => void
}

export function TakeArchive({ page, onChanged }: TakeArchiveProps) {
  const { office } = useOfficeWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <div>
      <Button icon={FolderOpen} onClick={() => setOpen(true)}>
        {office.archive.open}
      </Button>
      {isOpen && (
        <ArchiveDialog
          page={page}
          onClose={(isTaken) => {
            setOpen(false)
            if (isTaken) onChanged()
          }}
        />
      )}
    </div>
  )
}

interface ArchiveDialogProps {
  readonly page: LibraryPage
  readonly onClose: (isTaken: boolean) => void
}

function ArchiveDialog({ page, onClose }: ArchiveDialogProps) {
  const { office, t, format } = useOfficeWords()
  const announce = useAnnounce()
  const [bundle, setBundle] = useState<Bundle>()
  /** Records that are there by now, while they are being sent. */
  const [sent, setSent] = useState<number>()
  const [hasFailed, setFailed] = useState(false)
  const { library } = page
  const isOurs = bundle && isOf(bundle, library)
  const take = async ({ records }: Bundle) => {
    if (sent !== undefined) return
    setFailed(false)
    setSent(0)
    let count = 0
    for (const rows of portions(records.map((record) => toRow(record)))) {
      const answer = await askOffice<ArchiveAnswer>(
        `libraries/${encodeURIComponent(library.library)}/archive`,
        {
          body: { rows },
        },
      )
      if (!answer.ok) {
        setSent(undefined)
        return setFailed(true)
      }
      count += rows.length
      setSent(count)
    }
    announce(office.archive.taken)
    onClose(true)
  }
  return (
    <Dialog
      title={office.archive.title}
      onClose={() => onClose(false)}
      actions={
        <>
          {bundle && isOurs && (
            <Button variant="primary" aria-disabled={sent !== undefined} onClick={() => take(bundle)}>
              {sent === undefined
                ? office.archive.take
                : office.archive.taking(format.number(sent), format.number(bundle.records.length))}
            </Button>
          )}
          <Button onClick={() => onClose(false)}>{office.close}</Button>
        </>
      }
    >
      {!bundle ? (
        <ChooseBundle onRead={setBundle} />
      ) : (
        <>
          <p lang="id">
            {t.settings.bundle.made(bundle.header.libraryName, format.day(bundle.header.made, 'date'))}
          </p>
          {isOurs ? (
            <p>{office.archive.what(format.number(bundle.records.length))}</p>
          ) : (
            <Notice tone="lamp" live="alert" title={office.archive.foreign(bundle.header.libraryName)}>
              {office.archive.foreignWhat(library.village || library.name)}
            </Notice>
          )}
          {hasFailed && (
            <Notice tone="mistake" live="alert">
              {office.archive.notAll}
            </Notice>
          )}
        </>
      )}
    </Dialog>
  )
}

/** By its ids, or, of a library that never had a server, by the village that its profile names. */
function isOf({ header, records }: Bundle, { library, code }: LibraryPage['library']): boolean {
  if (isOfLibrary(header, [library])) return true
  const profile = records.find(({ id }) => id === 'library')
  return shownValue(profile?.registers.village) === code
}

/** As many rows as fit, at least one. */
function* portions(rows: readonly Row[]): Generator<readonly Row[]> {
  let portion: Row[] = []
  let letters = 0
  for (const row of rows) {
    const more = JSON.stringify(row).length
    if (portion.length > 0 && (portion.length >= ROWS || letters + more > LETTERS)) {
      yield portion
      portion = []
      letters = 0
    }
    portion.push(row)
    letters += more
  }
  if (portion.length > 0) yield portion
}
