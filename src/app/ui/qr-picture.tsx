// A QR code drawn as one SVG path: dark on light in every theme, for cameras know no other, with the quiet margin
// of four modules that the standard asks for (ISO/IEC 18004).
import encodeQR from 'qr'
import styles from './qr-picture.module.css'

const margin = 4

interface QrPictureProps {
  readonly text: string
  /** What the picture is, for who can't see it. */
  readonly label: string
}

export function QrPicture({ text, label }: QrPictureProps) {
  // Medium correction (15 %): a scratched screen or a reflection still reads, and the modules stay large.
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: margin })
  const side = rows.length
  return (
    <svg
      className={styles.qr}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <rect width={side} height={side} fill="#ffffff" />
      <path d={rows.map(rowPath).join('')} fill="#000000" />
    </svg>
  )
}

/** The dark modules of a row, each run of them as one rectangle. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = ''
  for (let x = 0; x < row.length; ) {
    if (!row[x]) {
      x++
      continue
    }
    const from = x
    while (row[x]) x++
    path += `M${from} ${y}h${x - from}v1h${from - x}z`
  }
  return path
}
