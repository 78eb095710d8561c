// What the month's report says beyond its figures: problems, what was done, plan, and stories of impact.

import { monthReportId } from '../../../domain/closed-month.ts'
import { textIn } from '../../../domain/read-values.ts'
import { recordAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import styles from './report-sections.module.css'
import type { OpenReport } from './use-report.ts'

export function ReportTexts({ open: { report } }: { readonly open: OpenReport }) {
  const { t, label } = useWords()
  const texts = report.parts.flatMap((part) => part.texts)
  const written = texts.some(({ text }) => text !== '')
  return (
    <>
      <dl className={styles.list}>
        {texts.map(({ field, label: name, text }) => (
          <div key={field}>
            <dt>{label(name)}</dt>
            <dd className={text === '' ? styles.unwritten : undefined}>{text || t.report.notFilled}</dd>
          </div>
        ))}
        {report.stories.length > 0 && (
          <div>
            <dt>{t.report.stories}</dt>
            {report.stories.map(({ id, kind, values }) => (
              <dd key={id}>
                <Link to={recordAddress(kind, id)}>{textIn(values.title)}</Link>
              </dd>
            ))}
          </div>
        )}
      </dl>
      <ButtonLink variant="third" to={recordAddress('monthReport', monthReportId(report.month))}>
        {written ? t.report.changeTexts : t.report.writeTexts}
      </ButtonLink>
    </>
  )
}
