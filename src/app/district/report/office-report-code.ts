// The code under an office's report: whoever holds the paper can see that it has the figures of the board, of that
// moment. A check against slips, as a library's is, and no signature.

import type { Period } from '../../../domain/period.ts'
import { codeOfText, figureText } from '../../../domain/report-code.ts'
import { boardFigures } from '../../../sync/officer-wire.ts'
import type { ReportLine } from './report-lines.ts'

/**
 * Of one text of ASCII lines: `lumbung-office-report 1`, the place's code, the period, and for each village and month, in
 * the order of the text, the village code, the month, how it stands, its report's code and its figures in the board's
 * order; `-` is not known.
 */
export const officeReportCode = (place: string, period: Period, lines: readonly ReportLine[]): string =>
  codeOfText(
    [
      'lumbung-office-report 1',
      place,
      period,
      ...lines
        .flatMap(({ code, months }) =>
          months.map(({ month, status, reportCode, figures }) =>
            [
              ...[code, month, status, reportCode ?? '-'],
              ...boardFigures.map((figure) => figureText(figures?.[figure] ?? null)),
            ].join(' '),
          ),
        )
        .sort(),
    ].join('\n'),
  )
