// Whose library a code opened: its name as the server has it and where it lies, to be recognised by the person.
import { useWords } from '../language.tsx'
import { useVillage } from '../villages/use-village.ts'
import { shortRegency } from '../villages/village-choice.ts'
import styles from './connect.module.css'

export function ServerLibrary({ name, code }: { readonly name: string; readonly code: string }) {
  const { t } = useWords()
  const place = useVillage(code)
  return (
    <div className={styles.library}>
      <b lang="id">{name}</b>
      {place.state === 'known' && (
        <span>
          {place.village.name}, {t.setup.kecamatan} {place.village.district.name},{' '}
          {shortRegency(place.village.regency.name)}, {place.province.name}
        </span>
      )}
      <span className={styles.village}>{t.connect.villageCodeIs(code)}</span>
    </div>
  )
}
