// "Lumbung pindah alamat", at the old address: what is recorded here can be taken along in a file, and this is the way.
import ArchiveRestore from 'lucide-react/icons/archive-restore'
import { useEffect, useState } from 'react'
import { closeLibrary, type Library } from '../../store/library.ts'
import { openLibrary } from '../../store/open-library.ts'
import { unsentCount } from '../../store/records/live-queries.ts'
import { AttachmentsRow } from '../backup/attachments-row.tsx'
import { MakeBackupDialog } from '../backup/make-backup-dialog.tsx'
import { useWords } from '../language.tsx'
import { LibraryProvider } from '../library-context.tsx'
import { SetupFrame } from '../pages/setup/setup-frame.tsx'
import { stepPath } from '../pages/setup/steps.ts'
import { Loading } from '../shell/loading.tsx'
import { Button } from '../ui/button.tsx'
import { Ledger, LedgerRow } from '../ui/ledger.tsx'
import { Marked } from '../ui/marked.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './moved.module.css'
import { stayHere } from './stay-here.ts'

export function MovedPage({ address }: { readonly address: string }) {
  const { t } = useWords()
  const [library, setLibrary] = useState<Library | null>()

  useEffect(() => {
    let opened: Library | undefined
    let left = false
    libraryHere().then((found) => {
      opened = found
      if (left && found) closeLibrary(found)
      else setLibrary(found ?? null)
    })
    return () => {
      left = true
      if (opened) closeLibrary(opened)
    }
  }, [])

  if (library === undefined) return <Loading />
  return (
    <SetupFrame
      title={t.moved.title}
      lead={t.moved.lead}
      dock={
        <>
          <Button
            variant="primary"
            onClick={() => location.assign(library ? address + stepPath('backup') : address)}
          >
            {t.moved.open}
          </Button>
          <Button
            variant="third"
            onClick={() => {
              stayHere()
              location.reload()
            }}
          >
            {t.moved.stay}
          </Button>
        </>
      }
    >
      <p>
        <Marked text={t.moved.newAddress(address)} />
      </p>
      {library ? (
        <LibraryProvider value={library}>
          <TakeAlong library={library} />
        </LibraryProvider>
      ) : (
        <p>{t.moved.nothingHere}</p>
      )}
    </SetupFrame>
  )
}

/** The steps, and how much there is to take along. */
function TakeAlong({ library }: { readonly library: Library }) {
  const { t, format } = useWords()
  const [isMaking, setMaking] = useState(false)
  const [unsent, setUnsent] = useState(0)
  useEffect(() => {
    unsentCount(library).then(setUnsent)
  }, [library])
  return (
    <>
      {unsent > 0 && <Notice tone="lamp">{t.moved.unsent(format.number(unsent))}</Notice>}
      <Ledger label={t.moved.title}>
        <LedgerRow
          icon={ArchiveRestore}
          title={t.moved.save}
          note={t.moved.saveWhat}
          onClick={() => setMaking(true)}
        />
        <AttachmentsRow />
      </Ledger>
      <ol className={styles.steps}>
        <li>{t.moved.saveFirst}</li>
        <li>{t.moved.thenOpen}</li>
        <li>{t.moved.thenChoose}</li>
        <li>{t.moved.thenPhotos}</li>
      </ol>
      <p>{t.moved.staysHere}</p>
      {isMaking && <MakeBackupDialog names onClose={() => setMaking(false)} />}
    </>
  )
}

async function libraryHere(): Promise<Library | undefined> {
  const { findLibrary } = await import('../../store/find-library.ts')
  const key = await findLibrary()
  const opening = key === undefined ? undefined : await openLibrary(key)
  return opening?.ok ? opening.library : undefined
}
