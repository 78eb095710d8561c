// No province yet: the kabupaten and cities that the words typed in the search may mean.
import { findRegencies } from '../../domain/regency-search.ts'
import { useWords } from '../language.tsx'
import { shortRegency, type VillageSearch } from './village-choice.ts'
import type { Province } from './village-files.ts'
import styles from './village-finder.module.css'

interface RegencyMatchesProps {
  readonly provinces: readonly Province[]
  readonly query: string
  readonly onSearch: (search: VillageSearch) => void
}

export function RegencyMatches({ provinces, query, onSearch }: RegencyMatchesProps) {
  const { t, format } = useWords()
  const found = findRegencies(provinces, query)
  if (found.length === 0)
    return query.trim() === '' ? null : <p className={styles.note}>{t.setup.provinceFirst}</p>
  return (
    <>
      <p className={styles.note}>{t.setup.whichRegency}</p>
      <ul className={styles.regencies}>
        {found.map(({ regency, province, rest }) => (
          <li key={regency.code}>
            <button
              type="button"
              onClick={() => onSearch({ province: province.code, regency: regency.code, query: rest })}
            >
              <span>
                <b>{shortRegency(regency.name)}</b>, {province.name}
              </span>
              <span className={styles.count}>{t.setup.villagesIn(format.number(regency.villages))}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
