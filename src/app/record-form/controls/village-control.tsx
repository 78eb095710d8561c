// A village by its code, written by hand or found by its name. The names that belong to the code stand below
// it, so that a slip is seen at once; a code that isn't in the list is pointed out and kept all the same.
import Search from 'lucide-react/icons/search'
import { type ComponentType, lazy, Suspense, useState } from 'react'
import type { VillageField } from '../../../domain/field.ts'
import { villageCode } from '../../../domain/village-code.ts'
import { useAppGone } from '../../app-file.ts'
import { useWords } from '../../language.tsx'
import { AppGone } from '../../ui/app-gone.tsx'
import { Button } from '../../ui/button.tsx'
import { useVillage } from '../../villages/use-village.ts'
import { shortRegency } from '../../villages/village-choice.ts'
import type { ControlProps } from './control.ts'
import styles from './controls.module.css'
import type { VillageDialogProps } from './village-dialog.tsx'

/** Where it can't be fetched, the code is written by hand; where it is gone, that is said. */
const VillageDialog = lazy<ComponentType<VillageDialogProps>>(() =>
  import('./village-dialog.tsx').then(
    ({ VillageDialog }) => ({ default: VillageDialog }),
    () => ({ default: NotFetched }),
  ),
)

const NotFetched = () => useAppGone() && <AppGone />

export function VillageControl({ path, value, onChange, aria }: ControlProps<VillageField>) {
  const { t } = useWords()
  const [isFinding, setFinding] = useState(false)
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
      {code !== undefined && found.state === 'unknown' && (
        <p className="field-warning">{t.records.villageUnknown}</p>
      )}
      <Button icon={Search} className={styles.find} onClick={() => setFinding(true)}>
        {t.records.findVillage}
      </Button>
      {isFinding && (
        <Suspense fallback={null}>
          <VillageDialog
            code={code}
            onChoose={(chosen) => {
              onChange(chosen)
              setFinding(false)
            }}
            onClose={() => setFinding(false)}
          />
        </Suspense>
      )}
    </>
  )
}
