// Where there is nothing yet: the shelf, what will be here, and how to begin.
import type { ReactNode } from 'react'
import styles from './empty-shelf.module.css'

interface EmptyShelfProps {
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}

export function EmptyShelf({ title, children, action }: EmptyShelfProps) {
  return (
    <div className={styles.empty}>
      <ShelfDrawing />
      <h2>{title}</h2>
      {children && <div className={styles.words}>{children}</div>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  )
}

function ShelfDrawing() {
  return (
    <svg viewBox="-6 4 258 142" width="258" height="142" aria-hidden="true">
      <defs>
        <radialGradient id="shelf-glow">
          <stop offset="0" stopColor="#ffd466" stopOpacity="0.85" />
          <stop offset="1" stopColor="#ffd466" stopOpacity="0" />
        </radialGradient>
      </defs>
      <circle cx="184" cy="70" r="64" fill="url(#shelf-glow)" />
      <path className={styles.edge} d="M16.5 132h6v11h-6zM213 132h6v11h-6zM0 128.5h236v4H0z" />
      <path className={styles.wood} d="M0 118.5h236v10H0z" />
      <path className={styles.visit} d="M15 45h19.5v73.5H15z" />
      <path className={styles.activity} d="M35 42.5 60.5 36 82.5 111 56 118.5z" />
      <path
        fill="#fff"
        d="M15 56.5h19.5v2H15zM15 61h19.5v2H15zM43 52 59.5 48.5 65 68 48.5 72zM53 104.5 78.5 97.5 79 99.3 53.5 106.3zM55 111 80.5 104 81 105.8 55.5 112.8z"
      />
      <path className={styles.gap} d="M92 48.5h20v69H92zM118 41h20v76.5h-20z" />
      <path className={styles.stand} d="M181 78h5v33h10.5l10 10.5h-42l10-10.5H181z" />
      <ellipse cx="184" cy="78" rx="9.5" ry="4.5" fill="#ffc94a" />
      <path fill="#0e5a3e" d="M164.5 77Q171.5 55 184 55T203.5 77z" />
    </svg>
  )
}
