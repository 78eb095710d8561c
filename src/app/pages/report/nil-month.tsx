// A month of which nothing was recorded: how to begin, or to say that there really was nothing. Nihil is an
// answer; an empty month is not.
import { monthReportId } from '../../../domain/closed-month.ts'
import { type Month, monthOf } from '../../../domain/month.ts'
import { monthReport } from '../../../domain/records/month-report.ts'
import { saveRecord } from '../../../store/records/save-record.ts'
import { hubAddress, reportAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { useLibrary, useToday } from '../../library-context.tsx'
import { Refusal } from '../../save-door/refusal.tsx'
import { useSave } from '../../save-door/use-save.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { EmptyShelf } from '../../ui/empty-shelf.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './nil-month.module.css'

const useNil = (month: Month) => {
  const { t } = useWords()
  const library = useLibrary()
  const { save, refused } = useSave()
  const setNil = (nil: boolean) => {
    const report = { kind: 'monthReport', id: monthReportId(month), values: { nil } }
    return save({
      write: (reason) => saveRecord(library, { ...report, reason }),
      said: nil ? t.report.nilDone : t.report.nilTakenBack,
    })
  }
  return { setNil, refusal: <Refusal fields={monthReport.fields} {...refused} /> }
}

export function EmptyMonth({ month }: { readonly month: Month }) {
  const { t, format } = useWords()
  const { setNil, refusal } = useNil(month)
  // A running month is not over: nobody can say yet that nothing happens in it.
  const thisMonth = monthOf(useToday())
  const isOver = month < thisMonth
  if (month > thisMonth)
    return (
      <EmptyShelf
        title={t.closing.futureTitle(format.month(month))}
        action={
          <ButtonLink variant="primary" to={reportAddress(thisMonth)}>
            {t.report.title(format.month(thisMonth))}
          </ButtonLink>
        }
      >
        {t.closing.future}
      </EmptyShelf>
    )
  return (
    <EmptyShelf
      title={t.report.nothingYet(format.month(month))}
      action={
        <div className={styles.actions}>
          <ButtonLink variant="primary" to={hubAddress}>
            {t.report.record}
          </ButtonLink>
          {isOver && (
            <>
              <p>{t.report.nilQuestion}</p>
              <Button onClick={() => setNil(true)}>{t.report.reportNil}</Button>
            </>
          )}
          {refusal}
        </div>
      }
    >
      <p>{t.report.nothingNote}</p>
    </EmptyShelf>
  )
}

export function NilMonth({ month, hasRecords }: { readonly month: Month; readonly hasRecords: boolean }) {
  const { t } = useWords()
  const { setNil, refusal } = useNil(month)
  return (
    <>
      <Notice
        tone={hasRecords ? 'lamp' : 'plain'}
        title={hasRecords ? t.report.nilButRecords : t.report.nilDone}
        action={<Button onClick={() => setNil(false)}>{t.report.takeNilBack}</Button>}
      >
        {hasRecords ? undefined : t.report.nilNote}
      </Notice>
      {refusal}
    </>
  )
}
