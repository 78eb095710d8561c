// The picture of a kabupaten: its kecamatan as tiles, each opens its villages; below it the figures of each.
import type { Board, BoardRow } from '../../../sync/officer-wire.ts'
import { officePlaceAddress, officeVillageAddress } from '../../addresses.ts'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'
import { Link } from '../../ui/link.tsx'
import { useSeenDay } from '../office-scope.ts'
import { useOfficeWords } from '../office-words.ts'
import { rateOf } from '../rates.ts'
import { StatusMark } from '../report-status.tsx'
import type { PlaceFilter } from './board-filter.ts'
import { districtOf, districtsOfBoard, type Tile, tilesOf } from './place-tiles.ts'
import { PlacesTable } from './places-table.tsx'
import styles from './tiles.module.css'
import { Tiles } from './tiles.tsx'
import { useKnownPlaces } from './use-known-places.ts'

const villageOf = ({ village, name }: BoardRow): string => village || name

interface DistrictTilesProps {
  readonly place: string
  readonly board: Board
  readonly filter: Pick<PlaceFilter<BoardRow>, 'district' | 'chooseDistrict'>
}

export function DistrictTiles({ place, board, filter }: DistrictTilesProps) {
  const { office } = useOfficeWords()
  const known = useKnownPlaces(place)
  const places = districtsOfBoard(board)
  return (
    <>
      <Tiles
        tiles={tilesOf(places.rows, known)}
        opened={{
          code: filter.district,
          choose: filter.chooseDistrict,
          inside: (tile) => <DistrictVillages board={board} tile={tile} />,
        }}
      />
      <section>
        <h2>{office.tiles.figures}</h2>
        <PlacesTable places={places} />
      </section>
    </>
  )
}

function DistrictVillages({ board, tile }: { readonly board: Board; readonly tile: Tile }) {
  const { office, format } = useOfficeWords()
  const seenDay = useSeenDay()
  const { code, villages, counts } = tile
  const name = tile.name || code
  return (
    <Ledger
      heading={
        <>
          <span lang="id">{name}</span> {format.number(rateOf(counts).handedIn)}{' '}
          {office.tiles.of(format.number(villages))}
        </>
      }
      aside={
        <Link to={officePlaceAddress(code, board.month)} aria-label={office.tiles.openOf(name)}>
          {office.tiles.open}
        </Link>
      }
    >
      {board.rows
        .filter((row) => districtOf(row) === code)
        .sort((a, b) => villageOf(a).localeCompare(villageOf(b), 'id'))
        .map((row) => (
          <LedgerRow
            key={row.library}
            to={officeVillageAddress(row.library, board.month)}
            title={<b lang="id">{villageOf(row)}</b>}
            note={
              <span className={styles.stands}>
                <StatusMark status={row.status} />{' '}
                {row.receivedOn === null
                  ? office.seen(seenDay(row.lastSeen))
                  : office.receivedOn(format.day(row.receivedOn, 'short'))}
              </span>
            }
          />
        ))}
    </Ledger>
  )
}
