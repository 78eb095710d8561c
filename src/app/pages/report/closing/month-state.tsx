// Whether the month is closed, by whom and when; and where something is to be decided about it, that comes first.

import Lock from 'lucide-react/icons/lock'
import { monthReportId } from '../../../../domain/closed-month.ts'
import { monthOf } from '../../../../domain/month.ts'
import { closeAddress, recordAddress } from '../../../addresses.ts'
import { useWords } from '../../../language.tsx'
import { useLibrary, useToday } from '../../../library-context.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { Marked } from '../../../ui/marked.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { OpenReport } from '../use-report.ts'
import { ChangedSince } from './changed-since.tsx'
import styles from './closing.module.css'
import { closedWords, useStaffNames } from './closing-words.ts'
import { ReturnedBar } from './returned-bar.tsx'
import { TwoClosings } from './two-closings.tsx'

export function MonthState({ open }: { readonly open: OpenReport }) {
  const words = useWords()
  const { t, format } = words
  const library = useLibrary()
  const names = useStaffNames()
  const { report, state, entry } = open
  const { closing, standing } = state
  const isTwice = standing === 'twice'
  const textsDiffer = entry?.differing.some((register) => register !== 'closing')
  return (
    <>
      <ReturnedBar state={state} withButton={standing === 'closed'} />
      {!isTwice && closing && (
        <p className={styles.state}>
          <b>{closedWords(closing, report.month, library, names, words)}</b>{' '}
          {closing.code && <Marked text={t.closing.withCode(closing.code)} />} {t.closing.closedNote}
        </p>
      )}
      {!closing && <NotClosed open={open} />}
      {isTwice && <TwoClosings open={open} />}
      {textsDiffer && (
        <Notice
          tone="lamp"
          title={t.closing.textsDiffer}
          action={
            <ButtonLink to={recordAddress('monthReport', monthReportId(report.month))}>
              {t.closing.chooseTexts}
            </ButtonLink>
          }
        >
          {t.closing.textsDifferNote}
        </Notice>
      )}
      {closing && standing === 'changed' && (
        <Notice
          tone="lamp"
          title={t.closing.changed}
          action={
            <ButtonLink variant="primary" icon={Lock} to={closeAddress(report.month)}>
              {t.closing.closeAgain(format.number(closing.revision + 1))}
            </ButtonLink>
          }
        >
          <ChangedSince state={state} />
        </Notice>
      )}
    </>
  )
}

function NotClosed({ open: { report } }: { readonly open: OpenReport }) {
  const { t } = useWords()
  const thisMonth = monthOf(useToday())
  if (report.month > thisMonth) return null
  return (
    <p className={styles.state}>
      <b>{t.closing.open}</b> {t.closing.openNote}
    </p>
  )
}
