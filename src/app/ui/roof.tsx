// The woven roof with its tumpal edge, the bamboo shoots of batik. Only on Hari ini, on first run and,
// without the edge, behind the PC's rail. The weave only darkens, so text stays readable on it.
import { type ReactNode, useId } from 'react'
import styles from './roof.module.css'

/** `phoneOnly`: on PCs, where the rail is the roof, its children stand on plain paper. */
export function Roof({
  phoneOnly,
  children,
}: {
  readonly phoneOnly?: boolean
  readonly children: ReactNode
}) {
  return (
    <div className={phoneOnly ? styles.phoneOnly : undefined}>
      <div className={styles.inside}>
        <Weave />
        <div className={styles.content}>{children}</div>
      </div>
      <Tumpal />
    </div>
  )
}

/** Fills its positioned parent. Its own id: a pattern inside a hidden rail can't be painted with. */
export function Weave() {
  const id = useId()
  return (
    <svg className={styles.weave} width="100%" height="100%" aria-hidden="true">
      <defs>
        <pattern id={id} width="24" height="24" patternUnits="userSpaceOnUse">
          <path fillOpacity="0.06" d="M1 1h11v10H1zM13 13h11v10H13z" />
          <path
            fillOpacity="0.13"
            d="M1 4h11v1H1zM1 7h11v1H1zM13 16h11v1H13zM13 19h11v1H13zM16 1h1v10h-1zM20 1h1v10h-1zM4 13h1v10H4zM8 13h1v10H8z"
          />
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  )
}

function Tumpal() {
  const id = useId()
  return (
    <svg className={styles.tumpal} width="100%" height="14" aria-hidden="true">
      <defs>
        <pattern id={id} width="18" height="14" patternUnits="userSpaceOnUse">
          <path fill="var(--roof)" d="M0 0h18v.5L9 14 0 .5z" />
          <path fill="none" stroke="var(--tumpal)" strokeWidth="1.6" d="M5 0l4 7 4-7" />
        </pattern>
      </defs>
      <rect width="100%" height="14" fill={`url(#${id})`} />
    </svg>
  )
}
