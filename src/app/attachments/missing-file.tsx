// In the place of a photo or an attachment that is not on this device: where it is, and a way to get it.
import CloudDownload from 'lucide-react/icons/cloud-download'
import { useWords } from '../language.tsx'
import { Button } from '../ui/button.tsx'
import styles from './files.module.css'
import type { ShownFile } from './use-file.ts'

export function MissingFile({
  file,
  isDocument,
}: {
  readonly file: ShownFile
  readonly isDocument: boolean
}) {
  const { t } = useWords()
  return (
    <div className={styles.missing}>
      <p>{isDocument ? t.files.documentElsewhere : t.files.elsewhere}</p>
      {file.problem && <p role="alert">{t.files.fetchProblems[file.problem]}</p>}
      <Button icon={CloudDownload} disabled={file.isFetching} onClick={file.fetch}>
        {file.isFetching ? t.files.fetching : isDocument ? t.files.fetchFile : t.files.fetch}
      </Button>
    </div>
  )
}
