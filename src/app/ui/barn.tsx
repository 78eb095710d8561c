// The barn: rice hung to dry, a lamp, and the books inside. For first run, data safe, and the PC's rail.
import { useId } from 'react'
import styles from './barn.module.css'

const books: readonly (readonly [x: number, width: number, top: number, color: string])[] = [
  [79.6, 8.4, 108.2, '#133a70'],
  [89.2, 6.2, 112, '#b0420c'],
  [96.4, 7.2, 106.8, '#f6ebd2'],
  [104.6, 9.8, 111, '#9c4a9e'],
  [115.2, 6.4, 108.2, '#e9ac2c'],
  [122.6, 8.6, 113, '#147a55'],
  [131.8, 5.4, 109, '#b0420c'],
  [138.4, 7.2, 114.2, '#133a70'],
  [146.6, 6.2, 109, '#f6ebd2'],
]

export interface BarnProps {
  /** A straw roof, to stand on the green of the rail. */
  readonly thatch?: boolean
  /** In px; it is about as high as wide. */
  readonly width?: number
}

export function Barn({ thatch, width = 160 }: BarnProps) {
  // Ids of its own: what stands in a hidden rail can't be painted with.
  const id = useId()
  return (
    <svg
      className={thatch ? styles.thatch : styles.green}
      viewBox="0 0 228 200"
      width={width}
      height={(width * 200) / 228}
      aria-hidden="true"
    >
      <defs>
        <pattern id={`${id}wall`} width="11" height="9" patternUnits="userSpaceOnUse">
          <path fill="#d9b36b" d="M0 0h11v9H0z" />
          <path fill="#bf9550" d="M0.5 0.5h5.5v3.5H0.5zM6 5h5v3.5H6z" />
        </pattern>
        <radialGradient id={`${id}lamp`} cx="50%" cy="22%" r="62%">
          <stop offset="0" stopColor="#ffe9a8" />
          <stop offset="0.35" stopColor="#8f7a45" />
          <stop offset="1" stopColor="#33260f" />
        </radialGradient>
      </defs>
      <path className={styles.ground} d="M10 196h27m6 0h4m7 0h26m7 0h4m5 0h29m16 0h27m7 0h4m7 0h27" />
      <path className={styles.foot} d="M57.6 190h20.8v5.6H57.6zM149.8 190h20.8v5.6h-20.8z" />
      <path
        className={styles.wood}
        d="M64 154h8.2v37H64zM156 154h8.2v37H156zM93 154h6v37h-6zM129 154h6v37h-6z"
      />
      <path
        className={styles.beam}
        d="M104.6 154 96.2 196M123.6 154 132 196M102 164.4h24M100 174.8h28M98 185.4h32"
      />
      <path fill={`url(#${id}wall)`} d="M41 90h146l-13 59H55z" />
      <path className={styles.beam} d="M42 90 56 149M186 90 172 149" />
      <path className={styles.wood} d="M49 148.6h130v6H49zM73 89h82l-2 58H75z" />
      <path fill={`url(#${id}lamp)`} d="M77 93h75.6l-.8 46.4H77.6z" />
      {books.map(([x, width, top, color]) => (
        <g key={x}>
          <path fill={color} d={`M${x} ${top}h${width}V139.2h${-width}z`} />
          <path fill="#fff" fillOpacity="0.6" d={`M${x + 1.4} ${top + 4}h${width - 2.8}v2h${2.8 - width}z`} />
        </g>
      ))}
      <path stroke="#f6ebd2" strokeWidth="1.6" d="M114 84v11" />
      <path fill="#f6ebd2" d="M107.3 102c.5-4.6 3-7.6 6.7-7.6s6.2 3 6.7 7.6z" />
      <circle cx="114" cy="103.8" r="4.2" fill="#ffc94a" />
      <path
        className={styles.roof}
        d="M114 18.4Q99 64 9.6 82.6L15.6 95.2Q70 91 114 85Q158 91 212.4 95.2L218.4 82.6Q129 64 114 18.4z"
      />
      <path
        className={styles.straw}
        d="M114 38v43M109.6 42.6Q101 67 78.6 83.6M118.4 42.6Q127 67 149.4 83.6M105.6 45Q92 71 53.4 84.8M122.4 45Q136 71 174.6 84.8M104 48Q84 74 32 86M124 48Q144 74 196 86"
      />
      <path className={styles.ridge} d="M105.6 11 117.4 31M122.4 11 110.6 31" />
      {[0, 121.2].map((right) => (
        <g key={right} transform={`translate(${right})`}>
          <path className={styles.cord} d="M53.4 89v10" />
          <path
            fill="#efb02e"
            d="M53.4 98.6 57 103.6Q62 111 61.6 126.6L58.6 123.6 55.6 126 52.6 123.6 49.4 126 46.4 127.4Q43.6 113 46.6 108 48 105 49.8 103.6z"
          />
          <path fill="#b0420c" d="M49.8 102h7v3.4h-7z" />
        </g>
      ))}
    </svg>
  )
}
