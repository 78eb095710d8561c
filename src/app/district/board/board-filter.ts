// Which villages of a board are looked at: by how they stand, by kecamatan, by name. It stands in the address, so that
// going back from a village finds the board as it was left.
import { useSearchParams } from 'react-router'
import type { BoardRow, ReportStatus } from '../../../sync/officer-wire.ts'
import { statuses } from '../report-status.tsx'
import { districtOf } from './place-tiles.ts'

type Placed = Pick<BoardRow, 'code' | 'name' | 'village' | 'district'>

export interface PlaceFilter<Row extends Placed> {
  readonly rows: readonly Row[]
  readonly district: string
  readonly query: string
  /** Kecamatan of the board, by code. */
  readonly districts: readonly (readonly [code: string, name: string])[]
  readonly chooseDistrict: (code: string) => void
  readonly search: (query: string) => void
  readonly clear: () => void
}

interface BoardFilter extends PlaceFilter<BoardRow> {
  readonly status: ReportStatus | undefined
  /** The same one again shows all. */
  readonly chooseStatus: (status: ReportStatus) => void
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

export function useBoardFilter(all: readonly BoardRow[]): BoardFilter {
  const [address] = useSearchParams()
  const set = useSet()
  const status = statuses.find((one) => one === address.get('status'))
  const filter = usePlaceFilter(all)
  return {
    ...filter,
    rows: filter.rows.filter((row) => !status || row.status === status),
    status,
    chooseStatus: (one) => set('status', one === status ? '' : one),
  }
}

/** By kecamatan and by name, of any list of villages. */
export function usePlaceFilter<Row extends Placed>(all: readonly Row[]): PlaceFilter<Row> {
  const [address, setAddress] = useSearchParams()
  const set = useSet()
  const district = address.get('kecamatan') ?? ''
  const query = address.get('cari') ?? ''
  const wanted = plain(query)
  const names = new Map(all.map((row) => [districtOf(row), row.district] as const))
  return {
    rows: all.filter(
      (row) =>
        (!district || districtOf(row) === district) &&
        (!wanted || plain(`${row.village} ${row.district} ${row.name} ${row.code}`).includes(wanted)),
    ),
    district,
    query,
    districts: [...names].sort(([a], [b]) => a.localeCompare(b)),
    chooseDistrict: (code) => set('kecamatan', code),
    search: (typed) => set('cari', typed),
    clear: () =>
      setAddress(
        (before) => {
          for (const key of ['status', 'kecamatan', 'cari', 'perangkat']) before.delete(key)
          return before
        },
        { replace: true },
      ),
  }
}

function useSet(): (key: string, value: string) => void {
  const [, setAddress] = useSearchParams()
  return (key, value) =>
    setAddress(
      (before) => {
        if (value) before.set(key, value)
        else before.delete(key)
        return before
      },
      { replace: true },
    )
}
