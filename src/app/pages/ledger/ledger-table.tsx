// The page as a table, on a screen that has room for it: a line a row, what is said of it below it, the totals at the
// foot.
import { Fragment } from 'react'
import { fieldOf, type LedgerColumn } from '../../../domain/ledger/sheets.ts'
import { useWords } from '../../language.tsx'
import { Cell } from './cell.tsx'
import type { LedgerKeys } from './ledger-keys.ts'
import styles from './ledger-table.module.css'
import { LineSays } from './line-says.tsx'
import { LineState } from './line-state.tsx'
import { nameOf } from './line-words.ts'
import { PaperField, PaperWord, uncountedWords } from './totals.tsx'
import type { Ledger } from './use-ledger.ts'

interface LedgerTableProps {
  readonly ledger: Ledger
  readonly keys: LedgerKeys
  readonly onAnswered: () => void
}

export function LedgerTable({ ledger, keys, onAnswered }: LedgerTableProps) {
  const words = useWords()
  const { t, label } = words
  const { sheet, lines } = ledger
  const shapeOf = (column: LedgerColumn) => fieldOf(sheet, column).type
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.table} data-strand={sheet.strand}>
          <caption className="visually-hidden">{`${t.ledger.title}, ${label(sheet.label)}`}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.number}>
                <span className="visually-hidden">{t.ledger.line}</span>
              </th>
              <th scope="col" data-shape="date">
                {label(sheet.parts[0]!.definition.fields.date!.label)}
              </th>
              {sheet.columns.map((column) => (
                <th key={column.key} scope="col" data-shape={shapeOf(column)}>
                  {nameOf(sheet, column, words)}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              <Fragment key={line.key}>
                <tr data-state={line.state}>
                  <th scope="row" className={styles.number}>
                    {index + 1}
                  </th>
                  <td data-shape="date">
                    <Cell
                      ledger={ledger}
                      keys={keys}
                      line={line}
                      label={t.ledger.cell(index + 1, label(sheet.parts[0]!.definition.fields.date!.label))}
                      className={styles.cell}
                    />
                  </td>
                  {sheet.columns.map((column) => (
                    <td key={column.key} data-shape={shapeOf(column)}>
                      <Cell
                        ledger={ledger}
                        keys={keys}
                        line={line}
                        column={column}
                        label={t.ledger.cell(index + 1, nameOf(sheet, column, words))}
                        className={styles.cell}
                      />
                    </td>
                  ))}
                  <td className={styles.state}>
                    <LineState ledger={ledger} line={line} keys={keys} number={index + 1} />
                  </td>
                </tr>
                {ledger.isShown(line) && (
                  <tr>
                    <td className={styles.number} />
                    <td colSpan={sheet.columns.length + 2} className={styles.says}>
                      <LineSays ledger={ledger} line={line} onAnswered={onAnswered} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
          <Foot ledger={ledger} />
        </table>
      </div>
      <p className={styles.hint}>{`${uncountedWords(ledger, words)} ${t.ledger.paperHelp}`.trim()}</p>
    </>
  )
}

function Foot({ ledger }: { readonly ledger: Ledger }) {
  const words = useWords()
  const { t, format } = words
  const { sheet, totals } = ledger
  const totalOf = (column: LedgerColumn) => totals.find((total) => total.column === column)
  return (
    <tfoot>
      <tr>
        <td />
        <th scope="row">{t.ledger.typedTotal}</th>
        {sheet.columns.map((column) => {
          const total = totalOf(column)
          return total ? <td key={column.key}>{format.number(total.sum)}</td> : <td key={column.key} />
        })}
        <td />
      </tr>
      <tr>
        <td />
        <th scope="row">{t.ledger.paperTotal}</th>
        {sheet.columns.map((column) => {
          const total = totalOf(column)
          if (!total) return <td key={column.key} />
          return (
            <td key={column.key} className={styles.paper}>
              <PaperField ledger={ledger} total={total} />
              <PaperWord total={total} />
            </td>
          )
        })}
        <td />
      </tr>
    </tfoot>
  )
}
