// Sending a month's report back with a word why, and what came of it.
import CornerUpLeft from 'lucide-react/icons/corner-up-left'
import { useState } from 'react'
import type { LibraryPage, ReportRow } from '../../../sync/officer-wire.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FieldFrame, fieldAria } from '../../ui/field-frame.tsx'
import { Notice } from '../../ui/notice.tsx'
import { askOffice, type Failure } from '../ask-office.ts'
import { useMoment } from '../office-scope.ts'
import { useOfficeWords } from '../office-words.ts'
import { useSession } from '../session.tsx'
import { useOfficeText } from '../use-office-text.ts'

interface SentBackProps {
  readonly page: LibraryPage
  readonly report: ReportRow
  readonly onChanged: () => void
}

const addressOf = ({ library }: LibraryPage, { month }: ReportRow): string =>
  `libraries/${encodeURIComponent(library.library)}/returned/${month}`

export function SentBack({ page, report, onChanged }: SentBackProps) {
  const { office, format } = useOfficeWords()
  const { officer } = useSession()
  const moment = useMoment()
  const announce = useAnnounce()
  const [isAsking, setAsking] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const mayAct = officer.role !== 'viewer'
  const why = page.returned[report.month]
  if (report.revision === null) return null
  const takeAsItIs = async () => {
    setFailed(false)
    const answer = await askOffice(addressOf(page, report), { body: {}, method: 'DELETE' })
    if (!answer.ok) return setFailed(true)
    announce(office.sentBack.taken(format.month(report.month)))
    onChanged()
  }
  return (
    <>
      {report.returned !== null && why && (
        <Notice
          tone={report.returned === 'open' ? 'lamp' : 'plain'}
          title={office.sentBack[report.returned]}
          {...(report.returned === 'open' &&
            mayAct && { action: <Button onClick={takeAsItIs}>{office.sentBack.takeAsItIs}</Button> })}
        >
          <span lang="id">{why.reason}</span>
          <br />
          {[why.from, why.at === null ? '' : moment(why.at)].filter(Boolean).join(', ')}
        </Notice>
      )}
      {hasFailed && (
        <Notice tone="mistake" live="alert">
          {office.notDone}
        </Notice>
      )}
      {mayAct && report.returned !== 'open' && (
        <p>
          <Button icon={CornerUpLeft} onClick={() => setAsking(true)}>
            {office.sentBack.action}
          </Button>
        </p>
      )}
      {isAsking && (
        <SendBackDialog
          page={page}
          report={report}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false)
            onChanged()
          }}
        />
      )}
    </>
  )
}

interface SendBackDialogProps {
  readonly page: LibraryPage
  readonly report: ReportRow
  readonly onClose: () => void
  readonly onDone: () => void
}

function SendBackDialog({ page, report, onClose, onDone }: SendBackDialogProps) {
  const { office, format } = useOfficeWords()
  const announce = useAnnounce()
  const month = format.month(report.month)
  const { text, write, forget } = useOfficeText(`return:${page.library.library}:${report.month}`)
  const [said, setSaid] = useState<{ readonly empty?: true; readonly failure?: Failure }>({})
  const [isBusy, setBusy] = useState(false)
  const send = async () => {
    if (isBusy) return
    if (!text.trim()) {
      setSaid({ empty: true })
      document.getElementById('return-reason')?.focus()
      return
    }
    setBusy(true)
    const answer = await askOffice(addressOf(page, report), {
      body: { revision: report.revision, reason: text.trim() },
      method: 'PUT',
    })
    setBusy(false)
    if (!answer.ok) return setSaid({ failure: answer.failure })
    forget()
    announce(office.sentBack.done(month))
    onDone()
  }
  const { failure } = said
  const code = failure?.why === 'refused' ? failure.code : ''
  const about = { help: office.sentBack.reasonHelp, problem: said.empty && office.sentBack.empty }
  return (
    <Dialog
      title={office.sentBack.title(month)}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" aria-disabled={isBusy} onClick={send}>
            {office.sentBack.yes}
          </Button>
          <Button onClick={onClose}>{office.keep}</Button>
        </>
      }
    >
      <p>{office.sentBack.what}</p>
      <FieldFrame id="return-reason" label={office.sentBack.reason} {...about}>
        <textarea
          {...fieldAria('return-reason', about)}
          className="field field-area"
          rows={3}
          maxLength={500}
          value={text}
          onChange={({ target }) => {
            setSaid({})
            write(target.value)
          }}
        />
      </FieldFrame>
      {failure && (
        <Notice tone="mistake" live="alert">
          {code === 'revision' || code === 'returned' ? office.sentBack.refused[code] : office.notDone}
        </Notice>
      )}
    </Dialog>
  )
}
