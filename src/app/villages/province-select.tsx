// The province, and within it the kabupaten or city: native selects, side by side where there is room.
import { useWords } from '../language.tsx'
import { FieldFrame, fieldAria } from '../ui/field-frame.tsx'
import { Select } from '../ui/select.tsx'
import { useProvinces } from './use-villages-of.ts'
import { shortRegency, type VillageSearch } from './village-choice.ts'
import styles from './village-finder.module.css'

interface ProvinceSelectProps {
  readonly search: VillageSearch
  readonly onSearch: (search: VillageSearch) => void
  readonly problem?: string | undefined
}

export function ProvinceSelect({ search, onSearch, problem }: ProvinceSelectProps) {
  const { t } = useWords()
  const provinces = useProvinces()
  const province = provinces.find(({ code }) => code === search.province)
  const byName = [...provinces].sort((a, b) => (a.name < b.name ? -1 : 1))
  return (
    <div className={styles.place}>
      <FieldFrame id="province" label={t.setup.province} problem={problem}>
        <Select
          {...fieldAria('province', { problem })}
          value={search.province}
          onChange={(event) => onSearch({ ...search, province: event.target.value, regency: '' })}
        >
          <option value="">{t.setup.chooseProvince}</option>
          {byName.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </FieldFrame>
      {province && (
        <FieldFrame id="regency" label={t.setup.regency}>
          <Select
            id="regency"
            value={search.regency}
            onChange={(event) => onSearch({ ...search, regency: event.target.value })}
          >
            <option value="">{t.setup.allRegencies}</option>
            {province.regencies.map(({ code, name }) => (
              <option key={code} value={code}>
                {shortRegency(name)}
              </option>
            ))}
          </Select>
        </FieldFrame>
      )}
    </div>
  )
}
