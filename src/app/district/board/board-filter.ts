// Which villages of a board are looked at: by how they stand, by kecamatan, by name. It stands in the address, so that
// going back from a village finds the board as it was left.
import { useSearchParams } from 'react-router'
import type { BoardRow, ReportStatus } from '../../../sync/officer-wire.ts'
import { statuses } from '../report-status.tsx'

export interface BoardFilter {
  readonly rows: readonly BoardRow[]
  readonly status: ReportStatus | undefined
  readonly district: string
  readonly query: string
  /** Kecamatan of the board, by code. */
  readonly districts: readonly (readonly [code: string, name: string])[]
  /** The same one again shows all. */
  readonly chooseStatus: (status: ReportStatus) => void
  readonly chooseDistrict: (code: string) => void
  readonly search: (query: string) => void
  readonly clear: () => void
}

const districtOf = ({ code }: BoardRow): string => code.slice(0, 8)
const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

export function useBoardFilter(all: readonly BoardRow[]): BoardFilter {
  const [address, setAddress] = useSearchParams()
  const set = (key: string, value: string) =>
    setAddress(
      (before) => {
        if (value) before.set(key, value)
        else before.delete(key)
        return before
      },
      { replace: true },
    )
  const status = statuses.find((one) => one === address.get('status'))
  const district = address.get('kecamatan') ?? ''
  const query = address.get('cari') ?? ''
  const wanted = plain(query)
  const names = new Map(all.map((row) => [districtOf(row), row.district] as const))
  return {
    rows: all.filter(
      (row) =>
        (!status || row.status === status) &&
        (!district || districtOf(row) === district) &&
        (!wanted || plain(`${row.village} ${row.district} ${row.name} ${row.code}`).includes(wanted)),
    ),
    status,
    district,
    query,
    districts: [...names].sort(([a], [b]) => a.localeCompare(b)),
    chooseStatus: (one) => set('status', one === status ? '' : one),
    chooseDistrict: (code) => set('kecamatan', code),
    search: (typed) => set('cari', typed),
    clear: () =>
      setAddress(
        (before) => {
          for (const key of ['status', 'kecamatan', 'cari']) before.delete(key)
          return before
        },
        { replace: true },
      ),
  }
}
