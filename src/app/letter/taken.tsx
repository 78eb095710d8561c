// What the taking of a report says and asks: what failed, photos that were left out, a file that waits to be shared,
// the message, and the choice of other files. Shown once, wherever it was asked for.
import { whatsappText } from '../../exports/whatsapp-text.ts'
import { useWords } from '../language.tsx'
import { AppGone } from '../ui/app-gone.tsx'
import { Notice } from '../ui/notice.tsx'
import { FileReady } from './file-ready.tsx'
import { MoreFiles } from './more-files.tsx'
import type { TakeReport } from './use-take-report.ts'
import { WhatsappMessage } from './whatsapp-message.tsx'

export function TakeNotices({ said, missing, failed }: TakeReport) {
  const { t, format } = useWords()
  return (
    <>
      {said && (
        <Notice tone="lamp" live="status">
          {said}
        </Notice>
      )}
      {missing > 0 && (
        <Notice tone="lamp" live="status">
          {t.report.photosMissing(format.number(missing))}
        </Notice>
      )}
      {failed === 'gone' && <AppGone />}
      {failed === 'failed' && (
        <Notice tone="mistake" live="alert">
          {t.report.fileFailed}
        </Notice>
      )}
    </>
  )
}

export function TakeDialogs({ take }: { readonly take: TakeReport }) {
  const { letter, document, months, open, setOpen, make, ready, drop, pdfWithPhotos, onTaken } = take
  const close = () => setOpen(undefined)
  return (
    <>
      {open === 'more' && (
        <MoreFiles
          document={document}
          months={months}
          input={letter.input}
          onPdf={pdfWithPhotos}
          onMake={(file) => make('more', file)}
          onClose={close}
        />
      )}
      {open === 'message' && (
        <WhatsappMessage
          text={whatsappText(document, letter.input.phrases)}
          onSent={() => onTaken?.('message')}
          onClose={close}
        />
      )}
      {ready && <FileReady {...ready} onClose={drop} />}
    </>
  )
}
