// The official letter: what comes out of the printer, and nothing of the screen. It stands beside the app in the
// page and is shown on paper only.
import { type ReactNode, useEffect } from 'react'
import { createPortal } from 'react-dom'
import { arrangeParts, lengthOf } from '../../exports/arrange-parts.ts'
import { cellWords } from '../../exports/cell-words.ts'
import type { Block, ReportDocument, ReportPart, Signature } from '../../exports/report-document.ts'
import { codeLine } from '../../exports/summary-rows.ts'
import type { Cell } from '../../exports/table.ts'
import type { Language } from '../../i18n/translate.ts'
import { usePageFooter } from './page-footer.ts'
import { PrintedChart } from './printed-chart.tsx'
import { PrintedLogo } from './printed-logo.tsx'
import styles from './printed-report.module.css'

/** Between these numbers of lines a report is set closer, so that it may stay on one page. */
const [ROOMY, TOO_LONG] = [34, 56]

export const PrintedReport = ({ document: report }: { readonly document: ReportDocument }) => {
  const { footer, language, letterhead, signing } = report
  const hasFoot = usePageFooter({
    left: codeLine(report),
    middle: 'Lumbung',
    page: footer.page,
    of: footer.of,
  })
  useTitleOnPaper(report.name)
  useEffect(() => {
    document.documentElement.dataset.prints = 'report'
    return () => {
      delete document.documentElement.dataset.prints
    }
  }, [])
  const [visits, ...others] = report.parts
  const lines = lengthOf(report.parts)
  const isClose = lines > ROOMY && lines < TOO_LONG
  const draw = (part: ReportPart) => <Part key={part.id} part={part} language={language} />
  return createPortal(
    <article className={`${styles.paper} ${isClose ? styles.close : ''}`} lang={language} data-on-paper="">
      <header className={styles.letterhead}>
        {letterhead.logo && <PrintedLogo hash={letterhead.logo} />}
        {letterhead.above.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {letterhead.village && <p className={styles.village}>{letterhead.village}</p>}
        <p className={styles.library}>{letterhead.library}</p>
        {letterhead.address && <p className={styles.address}>{letterhead.address}</p>}
      </header>
      <div className={styles.title}>
        <h1>{report.title}</h1>
        <p>{report.period}</p>
        {!hasFoot && <p className={styles.code}>{codeLine(report)}</p>}
      </div>
      {report.notice && <p className={styles.notice}>{report.notice}</p>}
      {visits && (
        <Part
          part={visits}
          language={language}
          beside={report.chart && <PrintedChart chart={report.chart} language={language} />}
        />
      )}
      {arrangeParts(others).map((arranged) =>
        'wide' in arranged ? (
          draw(arranged.wide)
        ) : (
          <div key={arranged.left[0]?.id} className={styles.columns}>
            <div>{arranged.left.map(draw)}</div>
            <div>{arranged.right.map(draw)}</div>
          </div>
        ),
      )}
      <footer className={styles.signing}>
        <Signed signature={signing.left} />
        <Signed signature={signing.right} placeAndDate={signing.placeAndDate} />
      </footer>
    </article>,
    document.body,
  )
}

/** Browsers name a PDF after the document's title, so it is another one while printing. */
const useTitleOnPaper = (name: string): void => {
  useEffect(() => {
    let onScreen: string | undefined
    const before = () => {
      onScreen = document.title
      document.title = name
    }
    const after = () => {
      if (onScreen !== undefined) document.title = onScreen
    }
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [name])
}

const Part = ({ part, language, beside }: { part: ReportPart; language: Language; beside?: ReactNode }) => (
  <section className={styles.part}>
    <div className={beside ? styles.withChart : undefined}>
      <div>
        <h2>{part.title}</h2>
        {part.blocks.map((block, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a part are fixed in number and order
          <BlockOnPaper key={at} block={block} language={language} />
        ))}
      </div>
      {beside && <div className={styles.chart}>{beside}</div>}
    </div>
  </section>
)

const BlockOnPaper = ({ block, language }: { block: Block; language: Language }) => {
  switch (block.type) {
    case 'table':
      return (
        <table className={styles.table}>
          <thead>
            <tr>
              {block.columns.map(({ header, align, wide }) => (
                <th key={header} scope="col" className={classOf(align, wide)}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a printed page is drawn once
              <Row key={at} cells={row} block={block} language={language} />
            ))}
            {block.total && <Row cells={block.total} block={block} language={language} total />}
          </tbody>
        </table>
      )
    case 'figures':
      return (
        <table className={styles.table}>
          <tbody>
            {block.rows.map(({ label, cell, unit }) => (
              <tr key={label}>
                <th scope="row" className={styles.label}>
                  {label}
                </th>
                <td className={styles.end}>
                  {cellWords(cell, language)}
                  {unit && cell.value !== null && ` ${unit}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )
    case 'sentence':
      return <p className={styles.sentence}>{block.text}</p>
    case 'prose':
      return (
        <p className={styles.prose}>
          <b>{block.title}.</b> {block.text}
        </p>
      )
  }
}

const Row = ({
  cells,
  block,
  language,
  total,
}: {
  cells: readonly Cell[]
  block: Extract<Block, { type: 'table' }>
  language: Language
  total?: boolean
}) => (
  <tr className={total ? styles.total : undefined}>
    {cells.map((cell, at) => {
      const column = block.columns[at]
      return (
        <td key={column?.header} className={classOf(column?.align, column?.wide)}>
          {cellWords(cell, language)}
        </td>
      )
    })}
  </tr>
)

const classOf = (align: 'start' | 'end' | undefined, wide: true | undefined) =>
  [align === 'end' ? styles.end : '', wide ? styles.wide : ''].filter(Boolean).join(' ') || undefined

const Signed = ({ signature, placeAndDate }: { signature: Signature; placeAndDate?: string }) => (
  <div className={styles.signature}>
    {[...(placeAndDate ? [placeAndDate] : []), ...signature.roles].map((line) => (
      <p key={line}>{line}</p>
    ))}
    <p className={signature.name ? styles.name : styles.dotted}>{signature.name ?? ''}</p>
  </div>
)
