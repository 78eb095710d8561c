// The form of "Tutup bulan": what the report says beyond its figures, the figures and their code, what is still
// missing, who closes; for a later revision, why.

import Lock from 'lucide-react/icons/lock'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { monthReportId } from '../../../../domain/closed-month.ts'
import { lastDay } from '../../../../domain/month.ts'
import { newInput } from '../../../../domain/new-input.ts'
import { monthReport } from '../../../../domain/records/month-report.ts'
import type { OpenDraft } from '../../../../store/records/open-draft.ts'
import { closeMonth } from '../../../../store/report/close-month.ts'
import { reportAddress } from '../../../addresses.ts'
import { useWords } from '../../../language.tsx'
import { CodeBox } from '../../../letter/code-box.tsx'
import { useFetchFirst } from '../../../letter/use-fetch-first.ts'
import { useLibrary, useToday } from '../../../library-context.tsx'
import { DifferingValues } from '../../../record-form/differing-values.tsx'
import { DraftLine } from '../../../record-form/draft-line.tsx'
import { useFormPage } from '../../../record-form/form-page.ts'
import layout from '../../../record-form/record-form.module.css'
import { formId, RecordForm } from '../../../record-form/record-form.tsx'
import { Refusal } from '../../../save-door/refusal.tsx'
import { useLatest } from '../../../save-door/use-latest.ts'
import { useSave } from '../../../save-door/use-save.ts'
import { useConnected } from '../../../shell/sync.tsx'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { MissingList } from '../missing-list.tsx'
import type { OpenReport } from '../use-report.ts'
import { ChangedSince } from './changed-since.tsx'
import styles from './closing.module.css'
import { MainFigures } from './main-figures.tsx'
import { ReasonField, useReason } from './reason-field.tsx'
import { ReturnedBar } from './returned-bar.tsx'
import { Undecided } from './undecided.tsx'
import { WhoCloses } from './who-closes.tsx'

interface CloseMonthFormProps {
  readonly open: OpenReport
  readonly kept: Omit<OpenDraft, 'close'>
}

export function CloseMonthForm({ open: now, kept }: CloseMonthFormProps) {
  const { t, format } = useWords()
  // While it is being closed nothing on the page changes: it would speak of closing once more.
  const [isClosing, setClosing] = useState(false)
  const shown = useRef(now)
  if (!isClosing) shown.current = now
  const open = shown.current
  const { report, facts, missing, entry, state } = open
  const { month } = report
  const { closing, code } = state
  const library = useLibrary()
  const today = useToday()
  const navigate = useNavigate()
  const door = useSave()
  const isConnected = useConnected()
  const news = useFetchFirst()
  const [initial] = useState(() => newInput(monthReport, today))
  const id = monthReportId(month)
  const page = useFormPage({
    definition: monthReport,
    initial,
    draftKey: kept.key,
    draft: kept.draft,
    ...(entry ? { entry } : { newId: id }),
  })
  const { form } = page
  const reason = useReason(month, closing !== undefined)
  const why = reason.reason
  // The texts are asked for right here.
  const lacking = missing.filter(({ kind }) => kind !== 'monthReport')
  // The report in which nothing is recorded is handed in as nil.
  const isNil = report.state === 'empty'

  const close = useLatest(async () => {
    if (!reason.check()) return
    // Why the report is handed in again is why its texts were changed, too.
    const isKept = form.edited ? (await page.save(close, why)) !== undefined : await door.settleOthers()
    if (!isKept) return
    const said = await news.first((words) => words)
    setClosing(true)
    const closed = await door.save({
      write: () =>
        closeMonth(library, month, { ...(closing && { reason: why }), ...(isNil && { nil: true }) }),
      said: [t.closing.done(format.month(month)), said].filter(Boolean).join(' '),
      done: () => {
        reason.forget()
        navigate(reportAddress(month))
      },
    })
    if (closed === undefined) setClosing(false)
  })
  const title = (closing ? t.closing.titleAgain : t.closing.title)(format.month(month))

  return (
    <Page
      title={title}
      back={reportAddress(month)}
      dock={
        <>
          <Refusal fields={monthReport.fields} {...(form.refused.problems ? form : door).refused} />
          <div className={styles.dock}>
            <Button variant="primary" icon={Lock} type="submit" form={formId} disabled={news.isAsking}>
              {news.isAsking
                ? t.report.asking
                : closing
                  ? t.closing.closeAgain(format.number(closing.revision + 1))
                  : isNil
                    ? t.closing.closeAsNil
                    : t.closing.close(format.month(month, 'name'))}
            </Button>
            <WhoCloses />
          </div>
        </>
      }
    >
      <div className={layout.layout} data-side>
        <div className={styles.look}>
          <ReturnedBar state={state} />
          {!closing && <p className={styles.lead}>{t.closing.lead}</p>}
          {today < lastDay(month) && (
            <Notice tone="lamp">{t.closing.early(format.day(lastDay(month), 'weekdayDay'))}</Notice>
          )}
          {isNil && (
            <Notice tone="lamp" title={t.closing.nil(format.month(month))}>
              {t.closing.nilNote}
            </Notice>
          )}
          {report.state === 'filled' && entry?.values.nil === true && (
            <Notice tone="lamp">{t.closing.nilButRecords}</Notice>
          )}
          {state.standing === 'changed' && (
            <Notice tone="lamp" title={t.closing.changed}>
              <ChangedSince state={state} />
            </Notice>
          )}
          <Undecided entries={facts.entries} />
          {closing && <ReasonField reason={reason} />}
          <section className={styles.texts} aria-label={t.closing.texts}>
            {entry && <DifferingValues definition={monthReport} entry={entry} />}
            <DraftLine {...page.draft} at="top" />
            <RecordForm definition={monthReport} form={form} onSubmit={close} />
            <DraftLine {...page.draft} at="bottom" />
          </section>
        </div>
        <div className={styles.look}>
          {!isNil && <MainFigures report={report} />}
          {!isNil && <CodeBox code={code} note={t.closing.codeOpen} />}
          {isConnected && <p className={styles.note}>{t.closing.notSentNote}</p>}
          {lacking.length > 0 && (
            <MissingList
              month={month}
              missing={lacking}
              heading={t.closing.missing}
              note={t.closing.missingNote}
            />
          )}
        </div>
      </div>
    </Page>
  )
}
