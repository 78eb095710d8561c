// In the place of a photo or an attachment that is not on this device: where it is, and a way to get it.
import CloudDownload from 'lucide-react/icons/cloud-download'
import { useWords } from '../language.tsx'
import { Button } from '../ui/button.tsx'
import styles from './attachments.module.css'
import type { ShownAttachment } from './use-attachment.ts'

export function MissingAttachment({
  attachment,
  isDocument,
}: {
  readonly attachment: ShownAttachment
  readonly isDocument: boolean
}) {
  const { t } = useWords()
  const { problem } = attachment
  const words = t.attachments.fetchProblems
  return (
    <div className={styles.missing}>
      <p>{isDocument ? t.attachments.documentElsewhere : t.attachments.elsewhere}</p>
      {problem && (
        <p role="alert">
          {problem.reason === 'blocked' ? words.blocked(problem.code) : words[problem.reason]}
        </p>
      )}
      <Button icon={CloudDownload} disabled={attachment.isFetching} onClick={attachment.fetch}>
        {attachment.isFetching
          ? t.attachments.fetching
          : isDocument
            ? t.attachments.fetchAttachment
            : t.attachments.fetch}
      </Button>
    </div>
  )
}
