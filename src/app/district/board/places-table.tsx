// A wide place by its parts: provinces of the country, kabupaten of a province, kecamatan of a kabupaten. Each opens
// its own parts, or the board of its villages.
import { type Places, sumOf } from '../../../sync/officer-wire.ts'
import { officePlaceAddress } from '../../addresses.ts'
import { Link } from '../../ui/link.tsx'
import { useOfficeWords } from '../office-words.ts'
import { rateOf, sumOfCounts } from '../rates.ts'
import { statuses } from '../report-status.tsx'
import { tableFigures, useBoardFigure } from './board-figure.ts'
import styles from './places-table.module.css'

export function PlacesTable({ places }: { readonly places: Places }) {
  const { office, format } = useOfficeWords()
  const figureOf = useBoardFigure()
  const { rows, month } = places
  const counts = sumOfCounts(rows)
  const all = rateOf(counts)
  const shown = statuses.filter((status) => counts[status] > 0)
  const sums = sumOf(rows.map(({ figures }) => figures))
  const villages = rows.reduce((sum, row) => sum + row.villages, 0)
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{office.place}</th>
              <th scope="col">{office.village}</th>
              {shown.map((status) => (
                <th key={status} scope="col">
                  {office.status[status]}
                </th>
              ))}
              <th scope="col">{office.complete}</th>
              {tableFigures.map((figure) => (
                <th key={figure} scope="col">
                  {office.figures[figure]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code}>
                <th scope="row">
                  <Link to={officePlaceAddress(row.code, month)} lang="id">
                    {row.name || row.code}
                  </Link>
                </th>
                <td>{format.number(row.villages)}</td>
                {shown.map((status) => (
                  <td key={status}>{format.number(row.counts[status])}</td>
                ))}
                <td>
                  <b>{format.percent(rateOf(row.counts).complete)}</b>
                </td>
                {tableFigures.map((figure) => (
                  <td key={figure}>{figureOf(row.figures, figure)}</td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{office.sumOfAll}</th>
              <td>{format.number(villages)}</td>
              {shown.map((status) => (
                <td key={status}>{format.number(counts[status])}</td>
              ))}
              <td>{format.percent(all.complete)}</td>
              {tableFigures.map((figure) => (
                <td key={figure}>{figureOf(sums, figure)}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <p className={styles.note}>{office.notCounted}</p>
    </>
  )
}
