// One big key: word, number, strokes.
import Plus from 'lucide-react/icons/plus'
import { useWords } from '../language.tsx'
import { Strokes } from './strokes.tsx'
import styles from './tally.module.css'
import { type Pressed, usePress } from './use-press.ts'

interface TallyKeyProps {
  readonly look: 'men' | 'women'
  readonly word: string
  /** The number as it is written, and as it is drawn in strokes. */
  readonly number: string
  readonly count: number
  /** Nothing was counted yet: said in a word, for it is not 0. */
  readonly empty?: string | undefined
  /** Drawn at once, and kept or taken back by what is returned. */
  readonly onPress: () => Pressed
  readonly shortcut?: string | undefined
}

export function TallyKey({ look, word, number, count, empty, onPress, shortcut }: TallyKeyProps) {
  const { t } = useWords()
  const press = usePress(onPress)
  const large = count >= 1_000
  return (
    <button type="button" className={`${styles.key} ${styles[look]}`} {...press}>
      <span className={styles.word}>
        <span className="visually-hidden">{t.home.addOne}</span> {word}
        <span className="visually-hidden">{t.home.now}</span>{' '}
      </span>
      {shortcut && (
        <kbd className={styles.cap} aria-hidden>
          {shortcut}
        </kbd>
      )}
      <Plus className={styles.plus} aria-hidden />
      {count === 0 && empty ? (
        <span className={styles.none}>{empty}</span>
      ) : (
        <span className={large ? styles.largeCount : styles.count}>{number}</span>
      )}
      <Strokes count={count} />
    </button>
  )
}
