// A village by its code. The names that belong to the code stand below it, so that a slip is seen at once;
// a code that isn't in the list is pointed out and kept all the same.
import type { VillageField } from '../../../domain/field.ts'
import { villageCode } from '../../../domain/village-code.ts'
import { useWords } from '../../language.tsx'
import { useVillage } from '../../villages/use-village.ts'
import { shortRegency } from '../../villages/village-choice.ts'
import type { ControlProps } from './control.ts'
import styles from './controls.module.css'

export function VillageControl({ path, value, onChange, aria }: ControlProps<VillageField>) {
  const { t } = useWords()
  const code = villageCode(value)
  const found = useVillage(code)
  return (
    <>
      <input
        {...aria}
        className="field"
        type="text"
        name={path}
        inputMode="decimal"
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {code !== undefined && found.state === 'known' && (
        <p className={styles.reading}>
          {t.records.villageNames(
            found.village.name,
            found.village.district.name,
            shortRegency(found.village.regency.name),
          )}
        </p>
      )}
      {code !== undefined && found.state === 'unknown' && <p>{t.records.villageUnknown}</p>}
    </>
  )
}
