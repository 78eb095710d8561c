// The villages that match, as radio buttons: name and kecamatan, kabupaten and province, what matched marked.
import Check from 'lucide-react/icons/check'
import type { Village } from '../../domain/place-name.ts'
import type { Found, Mark } from '../../domain/village-search.ts'
import { useWords } from '../language.tsx'
import { shortRegency } from './village-choice.ts'
import type { Province } from './village-files.ts'
import styles from './village-list.module.css'

interface VillageListProps {
  readonly villages: readonly (Found | { readonly village: Village; readonly marks?: undefined })[]
  readonly province: Province
  /** The chosen village's code. */
  readonly chosen: string | undefined
  readonly onChoose: (village: Village) => void
  /** What they are, where they don't all match. */
  readonly label?: string
}

export function VillageList({ villages, province, chosen, onChoose, label }: VillageListProps) {
  const { t } = useWords()
  return (
    <fieldset className={styles.list}>
      <legend className="visually-hidden">{label ?? t.setup.villages}</legend>
      {villages.map(({ village, marks }) => (
        <label
          key={village.code}
          className={village.code === chosen ? `${styles.row} ${styles.chosen}` : styles.row}
        >
          <input
            type="radio"
            name="village"
            value={village.code}
            checked={village.code === chosen}
            onChange={() => onChoose(village)}
          />
          <span className={styles.dot}>
            <Check aria-hidden />
          </span>
          <span className={styles.names}>
            <span>
              <MarkedName name={village.name} marks={marks?.name} />,{' '}
              <b>
                {t.setup.kecamatan} <MarkedName name={village.district.name} marks={marks?.district} />
              </b>
            </span>
            <span className={styles.around}>
              <MarkedRegency name={village.regency.name} marks={marks?.regency} />, {province.name}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** The name is shown shorter than the marks were made for: "Kab. Grobogan". */
function MarkedRegency({
  name,
  marks = [],
}: {
  readonly name: string
  readonly marks?: readonly Mark[] | undefined
}) {
  const short = shortRegency(name)
  const less = name.length - short.length
  const moved = marks
    .map(([from, to]): Mark => [Math.max(0, from - less), to - less])
    .filter(([, to]) => to > 0)
  return <MarkedName name={short} marks={moved} />
}

function MarkedName({
  name,
  marks = [],
}: {
  readonly name: string
  readonly marks?: readonly Mark[] | undefined
}) {
  const sorted = [...marks].sort(([a], [b]) => a - b)
  let at = 0
  const pieces = sorted.flatMap(([from, to]) => {
    const start = Math.max(from, at)
    const before = name.slice(at, start)
    at = Math.max(to, at)
    return [before, <mark key={start}>{name.slice(start, at)}</mark>]
  })
  return (
    <>
      {pieces}
      {name.slice(at)}
    </>
  )
}
