// In whose name the month is closed, and the way to change it.
import { useWords } from '../../../language.tsx'
import { useStaff } from '../../../shell/staff.tsx'
import { Button } from '../../../ui/button.tsx'
import { Marked } from '../../../ui/marked.tsx'
import styles from './closing.module.css'

export function WhoCloses() {
  const { t } = useWords()
  const { current, staff, ask } = useStaff()
  if (!current && staff.length === 0) return null
  return (
    <p className={styles.who}>
      <span>{current ? <Marked text={t.closing.by(current.name)} /> : t.closing.byNobody}</span>
      {staff.length > (current ? 1 : 0) && (
        <Button variant="third" onClick={ask}>
          {t.closing.changePerson}
        </Button>
      )}
    </p>
  )
}
