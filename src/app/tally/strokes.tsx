// Turus: four upright strokes and one across, as they stand on the paper beside the door.
import styles from './tally.module.css'

/** After so many the strokes begin anew: five bundles fill a key. */
const shownAtMost = 25

/** The strokes of a count; the number itself stands beside them. */
export function Strokes({ count }: { readonly count: number }) {
  const shown = count === 0 ? 0 : ((count - 1) % shownAtMost) + 1
  const bundles = Array.from({ length: Math.ceil(shown / 5) }, (_, index) => ({
    at: index * 5,
    strokes: Math.min(5, shown - index * 5),
  }))
  return (
    <span className={styles.strokes} aria-hidden>
      {bundles.map(({ at, strokes }) => (
        <svg
          key={at}
          viewBox="0 0 28 24"
          fill="none"
          stroke="currentColor"
          strokeWidth="3"
          role="presentation"
        >
          {[4, 10, 16, 22].slice(0, strokes).map((x) => (
            <path key={x} d={`M${x} 2v20`} />
          ))}
          {strokes === 5 && <path d="M1 19 26 5" />}
        </svg>
      ))}
    </span>
  )
}
