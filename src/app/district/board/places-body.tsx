// A wide place by its parts, as a table or as a picture.
import type { Places } from '../../../sync/officer-wire.ts'
import { officeTilesAddress } from '../../addresses.ts'
import { Notice } from '../../ui/notice.tsx'
import { usePlace } from '../office-scope.ts'
import { useOfficeWords } from '../office-words.ts'
import { sumOfCounts } from '../rates.ts'
import { RatesLine } from '../rates-line.tsx'
import { useIsPicture } from './choose-view.tsx'
import { tilesOf } from './place-tiles.ts'
import { PlacesTable } from './places-table.tsx'
import { Tiles } from './tiles.tsx'
import { useKnownPlaces } from './use-known-places.ts'

export function PlacesBody({ places }: { readonly places: Places }) {
  const { office } = useOfficeWords()
  const isPicture = useIsPicture()
  if (places.rows.length === 0) return <Notice title={office.noVillages}>{office.noVillagesHow}</Notice>
  if (isPicture) return <PlaceTiles places={places} />
  return (
    <>
      <RatesLine counts={sumOfCounts(places.rows)} />
      <PlacesTable places={places} />
    </>
  )
}

function PlaceTiles({ places }: { readonly places: Places }) {
  const { place } = usePlace()
  const known = useKnownPlaces(place)
  return <Tiles tiles={tilesOf(places.rows, known)} to={(code) => officeTilesAddress(code, places.month)} />
}
