// Two ways to find a village among many.
import Search from 'lucide-react/icons/search'
import X from 'lucide-react/icons/x'
import { IconButton } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { useOfficeWords } from '../office-words.ts'
import type { PlaceFilter } from './board-filter.ts'
import styles from './board-page.module.css'

type Filter = Omit<PlaceFilter<never>, 'rows'>

export function BoardFilters({ filter }: { readonly filter: Filter }) {
  const { office, t } = useOfficeWords()
  return (
    <>
      <span className={`field-search ${styles.search}`}>
        <Search aria-hidden />
        <input
          className="field"
          type="search"
          aria-label={office.search}
          placeholder={office.search}
          value={filter.query}
          onChange={({ target }) => filter.search(target.value)}
        />
        {filter.query && (
          <IconButton icon={X} label={t.setup.clearSearch} onClick={() => filter.search('')} />
        )}
      </span>
      {filter.districts.length > 1 && (
        <Select
          aria-label={office.district}
          value={filter.district}
          onChange={({ target }) => filter.chooseDistrict(target.value)}
        >
          <option value="">{office.allDistricts}</option>
          {filter.districts.map(([code, name]) => (
            <option key={code} value={code}>
              {name || code}
            </option>
          ))}
        </Select>
      )}
    </>
  )
}
