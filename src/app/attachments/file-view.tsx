// One photo or attachment in a form: the small picture, which a tap enlarges; a PDF to open; or the words for one
// that is not on this device.
import FileText from 'lucide-react/icons/file-text'
import { useState } from 'react'
import { fileOf } from '../../store/attachments/files.ts'
import { downloadFile } from '../hand-over.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { Button } from '../ui/button.tsx'
import styles from './files.module.css'
import { MissingFile } from './missing-file.tsx'
import { PictureDialog } from './picture-dialog.tsx'
import { type ShownFile, useFile } from './use-file.ts'

interface FileProps {
  readonly hash: string
  /** "Foto 1 dari 2: Kelas ibu hamil" */
  readonly name: string
  readonly holds: 'photos' | 'logo' | 'document'
}

export function FileView({ hash, name, holds }: FileProps) {
  const { t } = useWords()
  const [isEnlarged, setEnlarged] = useState(false)
  const file = useFile(hash, 'small')
  if (file.about?.type === 'application/pdf' && !file.isMissing) return <PdfView hash={hash} file={file} />
  if (file.isMissing) return <MissingFile file={file} isDocument={holds === 'document'} />
  return (
    <>
      <button
        type="button"
        className={styles.picture}
        data-whole={holds === 'logo' || undefined}
        aria-label={t.files.enlarge(name)}
        onClick={() => setEnlarged(true)}
      >
        {file.url && <img src={file.url} alt={name} />}
      </button>
      {isEnlarged && <PictureDialog hash={hash} name={name} onClose={() => setEnlarged(false)} />}
    </>
  )
}

function PdfView({ hash, file }: { readonly hash: string; readonly file: ShownFile }) {
  const { t, format } = useWords()
  const library = useLibrary()
  const open = async () => {
    const blob = await fileOf(library, hash)
    if (blob) downloadFile(new File([blob], `lampiran-${hash.slice(0, 6)}.pdf`, { type: blob.type }))
  }
  return (
    <div className={styles.document}>
      <FileText aria-hidden />
      <span>{t.files.pdf(format.bytes(file.about?.size ?? 0))}</span>
      <Button onClick={open}>{t.files.openPdf}</Button>
    </div>
  )
}
