// What will be on paper, part by part.
import { cellWords } from '../../../exports/cell-words.ts'
import type { OfficeBlock, OfficeReport } from '../../../exports/office-report.ts'
import type { Cell } from '../../../exports/table.ts'
import { useOfficeWords } from '../office-words.ts'
import styles from './report-page.module.css'

export function ReportParts({ report }: { readonly report: OfficeReport }) {
  return report.parts.map((part) => (
    <section key={part.title} className={styles.part}>
      <h2>{part.title}</h2>
      {part.blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a part stand in one order
        <OneBlock key={at} block={block} title={part.title} />
      ))}
    </section>
  ))
}

function OneBlock({ block, title }: { readonly block: OfficeBlock; readonly title: string }) {
  const { office, language } = useOfficeWords()
  if (block.type === 'sentence') return <p className={styles.sentence}>{block.text}</p>
  const row = (cells: readonly Cell[]) =>
    cells.map((cell, at) => {
      const column = block.columns[at]
      return (
        <td key={column?.header} data-end={column?.align === 'end' || undefined}>
          {cellWords(cell, language)}
        </td>
      )
    })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: so that it can be moved sideways by keyboard
    // biome-ignore lint/a11y/useSemanticElements: it is a part of a section that has its heading
    <div className={styles.scroll} role="region" aria-label={`${title}. ${office.paper.scroll}`} tabIndex={0}>
      <table className={styles.table} lang={language}>
        <thead>
          <tr>
            {block.columns.map(({ header, align }) => (
              <th key={header} scope="col" data-end={align === 'end' || undefined}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((cells, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and none moves
            <tr key={at}>{row(cells)}</tr>
          ))}
        </tbody>
        {block.total && (
          <tfoot>
            <tr>{row(block.total)}</tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}
