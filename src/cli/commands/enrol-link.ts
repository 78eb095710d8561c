// A code as an address that a phone opens, and as a picture that it scans: from the terminal, or from a file for the
// set-up sheet.
import { writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import encodeQR from 'qr'
import { makeFolder } from '../make-folder.ts'
import type { Options } from '../options.ts'
import { readAddress } from '../read-address.ts'
import { inWords } from '../storage-words.ts'
import { Trouble } from '../trouble.ts'

interface Shown {
  readonly answer: { readonly link?: string; readonly picture?: string }
  readonly lines: readonly string[]
}

/** Asked before a code is drawn: throws Trouble where no address is known that people could open. */
export function linkPrinter(options: Options): (code: string) => Shown {
  const { link, qr, out } = options
  if (!link && !qr) return () => ({ answer: {}, lines: [] })
  const address = readAddress(options.address ?? process.env.LUMBUNG_ADDRESS)
  if (address === undefined) {
    throw new Trouble(
      'Alamat Lumbung belum diketahui. Tambahkan --address https://lumbung.example.go.id, atau isi LUMBUNG_ADDRESS.',
      'The address of Lumbung is not known. Add --address https://lumbung.example.go.id, or set LUMBUNG_ADDRESS.',
    )
  }
  return (code) => {
    const text = `${address}/mulai?kode=${code}`
    const picture = qr && out !== undefined ? savePicture(text, resolve(out)) : undefined
    const lines = qr && !picture ? drawn(text) : []
    return {
      answer: { link: text, ...(picture && { picture }) },
      lines: [text, ...(picture ? [picture] : []), ...lines],
    }
  }
}

function savePicture(text: string, path: string): string {
  try {
    makeFolder(dirname(path))
    writeFileSync(path, encodeQR(text, 'svg', { ecc: 'medium', border: 4 }), { flag: 'wx' })
    return path
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
      throw inWords(error, dirname(path), { option: '--out' })
    throw new Trouble(
      `"${path}" sudah ada dan tidak ditimpa. Pilih nama lain.`,
      `"${path}" is there already and is not overwritten. Choose another name.`,
    )
  }
}

/** Two rows of modules to a line of half blocks, black on white whatever the terminal's colours are. */
function drawn(text: string): readonly string[] {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 })
  const lines: string[] = []
  for (let y = 0; y < rows.length; y += 2) {
    const line = rows[y]?.map((upper, x) => halfBlock(upper, rows[y + 1]?.[x] ?? false)) ?? []
    lines.push(`\x1b[30;107m${line.join('')}\x1b[0m`)
  }
  return lines
}

const halfBlock = (upper: boolean, lower: boolean): string => {
  if (upper) return lower ? '█' : '▀'
  return lower ? '▄' : ' '
}
