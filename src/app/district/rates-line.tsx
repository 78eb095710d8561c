// How complete and how timely reporting was, in a sentence; nothing where nothing was expected yet.
import { Marked } from '../ui/marked.tsx'
import { useOfficeWords } from './office-words.ts'
import { type Counts, rateOf } from './rates.ts'
import styles from './rates-line.module.css'

export function RatesLine({ counts }: { readonly counts: Counts }) {
  const { office, format } = useOfficeWords()
  const { complete, handedIn, expected, timely, onTime } = rateOf(counts)
  if (expected === 0) return null
  return (
    <p className={styles.rates}>
      <Marked
        text={office.completeness(format.percent(complete), format.number(handedIn), format.number(expected))}
      />{' '}
      <Marked text={office.timeliness(format.percent(timely), format.number(onTime))} />
    </p>
  )
}
