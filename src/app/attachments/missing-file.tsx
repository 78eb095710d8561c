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
  const { problem } = file
  const words = t.files.fetchProblems
  return (
    <div className={styles.missing}>
      <p>{isDocument ? t.files.documentElsewhere : t.files.elsewhere}</p>
      {problem && (
        <p role="alert">
          {problem.reason === 'blocked' ? words.blocked(problem.code) : words[problem.reason]}
        </p>
      )}
      <Button icon={CloudDownload} disabled={file.isFetching} onClick={file.fetch}>
        {file.isFetching ? t.files.fetching : isDocument ? t.files.fetchFile : t.files.fetch}
      </Button>
    </div>
  )
}
