// A village's reports, the latest month first.
import type { Month } from '../../../domain/month.ts'
import type { ReportRow } from '../../../sync/officer-wire.ts'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'
import { useOfficeWords } from '../office-words.ts'
import { StatusMark } from '../report-status.tsx'

interface ReportListProps {
  readonly months: readonly ReportRow[]
  readonly chosen: Month | undefined
  readonly onChoose: (month: Month) => void
}

export function ReportList({ months, chosen, onChoose }: ReportListProps) {
  const { office, format } = useOfficeWords()
  return (
    <Ledger heading={office.reports}>
      {months.map((report) => (
        <LedgerRow
          key={report.month}
          title={format.month(report.month)}
          note={
            <>
              <StatusMark status={report.status} />
              {report.receivedOn !== null &&
                ` · ${office.receivedOn(format.day(report.receivedOn, 'short'))}`}
              {report.revision !== null &&
                report.revision > 1 &&
                ` · ${office.revisionOf(format.number(report.revision))}`}
              {report.isChanged && ` · ${office.changed}`}
              {report.returned !== null && ` · ${office.returned[report.returned]}`}
            </>
          }
          {...(report.reportCode && { figure: report.reportCode, unit: office.code })}
          lamp={report.month === chosen}
          onClick={() => onChoose(report.month)}
        />
      ))}
    </Ledger>
  )
}
