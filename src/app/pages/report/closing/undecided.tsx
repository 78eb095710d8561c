// Records of the month in which two people wrote different things, or which one deleted and another changed: their
// figures may still turn out otherwise. Each leads to where that is settled.
import { definitionOf } from '../../../../domain/records/index.ts'
import { isUndecided } from '../../../../store/records/entries-apart.ts'
import type { StoredEntry } from '../../../../store/records/stored-entry.ts'
import { apartAddress, closeAddress, recordAddress } from '../../../addresses.ts'
import { useWords } from '../../../language.tsx'
import { comingFrom } from '../../../record-form/came-from.ts'
import { titleLang, titleOf } from '../../../record-form/value-words.ts'
import { Link } from '../../../ui/link.tsx'
import { Notice } from '../../../ui/notice.tsx'
import styles from './closing.module.css'

const shown = 3

export function Undecided({ entries }: { readonly entries: readonly StoredEntry[] }) {
  const words = useWords()
  const { t, format } = words
  const undecided = entries.filter(isUndecided)
  const [first] = undecided
  if (!first) return null
  return (
    <Notice tone="lamp" title={t.closing.undecided(format.number(undecided.length))}>
      <ul>
        {undecided.slice(0, shown).map(({ id, kind, values, month }) => {
          const definition = definitionOf(kind)
          return (
            definition && (
              <li key={id}>
                <Link
                  className={styles.undecided}
                  lang={titleLang(definition, values)}
                  to={recordAddress(kind, id)}
                  {...(month && { state: comingFrom(closeAddress(month)) })}
                >
                  {titleOf(definition, values, words)}
                </Link>
              </li>
            )
          )
        })}
      </ul>
      {undecided.length > shown && first.month && (
        <Link to={apartAddress('berbeda', first.month)}>
          {t.closing.allUndecided(format.number(undecided.length))}
        </Link>
      )}
    </Notice>
  )
}
