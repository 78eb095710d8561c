// The picture of a place: a tile for each of its parts, a small box in it for each library, told apart without colour.
// One with many libraries has a bar instead. Read aloud, it is a list of what the boxes say.
import type { LucideIcon } from 'lucide-react'
import CircleCheck from 'lucide-react/icons/circle-check'
import CircleDashed from 'lucide-react/icons/circle-dashed'
import Minus from 'lucide-react/icons/minus'
import { Fragment, type ReactNode } from 'react'
import { Link } from '../../ui/link.tsx'
import { Marked } from '../../ui/marked.tsx'
import { useOfficeWords } from '../office-words.ts'
import { type Counts, rateOf, sumOfCounts } from '../rates.ts'
import { RatesLine } from '../rates-line.tsx'
import { statuses } from '../report-status.tsx'
import { type Standing, standingOf, type Tile } from './place-tiles.ts'
import styles from './tiles.module.css'

interface TilesProps {
  readonly tiles: readonly Tile[]
  /** Where a tile leads. */
  readonly to?: (code: string) => string
  /** Or what opens below it. */
  readonly opened?: {
    readonly code: string
    readonly choose: (code: string) => void
    readonly inside: (tile: Tile) => ReactNode
  }
}

/** More libraries than this are no boxes but a bar. */
const mostBoxes = 6

const icons: Readonly<Record<Standing, LucideIcon>> = {
  complete: CircleCheck,
  some: CircleDashed,
  none: CircleDashed,
  notDue: Minus,
  notIn: Minus,
}

export function Tiles({ tiles, to, opened }: TilesProps) {
  const { office, format } = useOfficeWords()
  const counts = sumOfCounts(tiles)
  const villages = tiles.reduce((sum, tile) => sum + tile.villages, 0)
  return (
    <>
      <div>
        <p className={styles.sum}>
          <Marked
            text={office.tiles.handedIn(format.number(rateOf(counts).handedIn), format.number(villages))}
          />{' '}
          {office.tiles.librariesHandedIn}
        </p>
        <RatesLine counts={counts} />
      </div>
      <ul className={styles.tiles}>
        {tiles.map((tile) => {
          const { code } = tile
          const face = <TileFace tile={tile} />
          const isOpen = opened?.code === code
          return (
            <Fragment key={code}>
              <li className={styles.tile} data-standing={standingOf(tile)}>
                {tile.villages === 0 ? (
                  <div className={styles.face}>{face}</div>
                ) : to ? (
                  <Link className={styles.face} to={to(code)}>
                    {face}
                  </Link>
                ) : (
                  <button
                    type="button"
                    className={styles.face}
                    aria-expanded={isOpen}
                    onClick={() => opened?.choose(isOpen ? '' : code)}
                  >
                    {face}
                  </button>
                )}
              </li>
              {isOpen && tile.villages > 0 && <li className={styles.inside}>{opened.inside(tile)}</li>}
            </Fragment>
          )
        })}
      </ul>
      <TileKey counts={counts} />
    </>
  )
}

function TileFace({ tile }: { readonly tile: Tile }) {
  const { office, format } = useOfficeWords()
  const { name, code, villages, counts } = tile
  const standing = standingOf(tile)
  const Icon = icons[standing]
  const said = statuses
    .filter((status) => counts[status] > 0)
    .map((status) => office.tiles.count(format.number(counts[status]), office.status[status].toLowerCase()))
  return (
    <>
      <span className={styles.name} lang="id">
        {name || code}
      </span>{' '}
      {villages > 0 && (
        <>
          <Boxes counts={counts} villages={villages} />
          <span className={styles.count}>
            <b>{format.number(rateOf(counts).handedIn)}</b> {office.tiles.of(format.number(villages))}
          </span>{' '}
        </>
      )}
      <span className={styles.standing}>
        <Icon size={18} aria-hidden /> {office.tiles.standing[standing](format.number(counts.missing))}
      </span>
      {said.length > 0 && <span className="visually-hidden">: {office.tiles.boxes(said)}</span>}
    </>
  )
}

function Boxes({ counts, villages }: { readonly counts: Counts; readonly villages: number }) {
  const isBar = villages > mostBoxes
  return (
    <span className={styles.boxes} data-bar={isBar} aria-hidden>
      {statuses.flatMap((status) =>
        isBar
          ? counts[status] > 0 && <i key={status} data-status={status} style={{ flexGrow: counts[status] }} />
          : Array.from({ length: counts[status] }, (_, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: boxes of one status are all alike
              <i key={`${status} ${at}`} data-status={status} />
            )),
      )}
    </span>
  )
}

/** What the boxes mean, and how many there are of each. */
function TileKey({ counts }: { readonly counts: Counts }) {
  const { office, format } = useOfficeWords()
  return (
    <div className={styles.key}>
      <p>{office.tiles.key(format.number(mostBoxes))}</p>
      <ul>
        {statuses.map(
          (status) =>
            counts[status] > 0 && (
              <li key={status}>
                <span className={styles.boxes} aria-hidden>
                  <i data-status={status} />
                </span>{' '}
                {office.tiles.count(format.number(counts[status]), office.status[status].toLowerCase())}
              </li>
            ),
        )}
      </ul>
    </div>
  )
}
