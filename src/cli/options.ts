// What the commands of `npm run lumbung` may be told, and how it is read.
import { parseArgs } from 'node:util'
import { defaultFolder } from './open-storage.ts'
import { Trouble } from './trouble.ts'

export interface Options {
  readonly data: string
  readonly json: boolean
  readonly help: boolean
  /** What is asked about is meant. */
  readonly yes: boolean
  readonly link: boolean
  readonly qr: boolean
  readonly mend: boolean
  readonly code?: string | undefined
  readonly name?: string | undefined
  readonly id?: string | undefined
  readonly library?: string | undefined
  readonly device?: string | undefined
  readonly devices?: string | undefined
  readonly days?: string | undefined
  readonly month?: string | undefined
  readonly out?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly keep?: string | undefined
  readonly address?: string | undefined
  readonly role?: string | undefined
  readonly scope?: string | undefined
  readonly 'full-name'?: string | undefined
  readonly 'password-stdin': boolean
}

/** Throws Trouble where an option is not known. */
export function readOptions(): { readonly options: Options; readonly words: readonly string[] } {
  try {
    const text = { type: 'string' } as const
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        data: { type: 'string', default: process.env.LUMBUNG_DATA || defaultFolder },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        yes: { type: 'boolean', short: 'y', default: false },
        link: { type: 'boolean', default: false },
        qr: { type: 'boolean', default: false },
        mend: { type: 'boolean', default: false },
        code: text,
        name: text,
        id: text,
        library: text,
        device: text,
        devices: text,
        days: text,
        month: text,
        out: text,
        from: text,
        to: text,
        keep: text,
        address: text,
        role: text,
        scope: text,
        'full-name': text,
        'password-stdin': { type: 'boolean', default: false },
      },
    })
    return { options: values, words: positionals }
  } catch (error) {
    throw wrongOption(error)
  }
}

/** An option that the command can't do without. */
export function required(value: string | undefined, option: string): string {
  if (value?.trim()) return value.trim()
  throw new Trouble(
    `Pilihan ${option} perlu diisi. Lihat --help.`,
    `The option ${option} is needed; see --help.`,
  )
}

/** Throws Trouble for what is no whole number from 1 to `most`. */
export function wholeNumber(text: string, option: string, most: number): number {
  const number = /^\d{1,4}$/.test(text) ? Number(text) : 0
  if (number >= 1 && number <= most) return number
  throw new Trouble(`${option}: dari 1 sampai ${most}.`, `${option}: from 1 to ${most}.`)
}

/** Options that `parseArgs` refused, in its own words, after ours. */
export const wrongOption = (error: unknown): Trouble =>
  new Trouble(
    `Perintah ini tidak dimengerti (${(error as Error).message}). Lihat --help.`,
    'This command was not understood; see --help.',
  )

/** What a command has to say, in the form that was asked for. */
export function print({ json }: Options, answer: unknown, lines: readonly string[]): void {
  console.log(json ? JSON.stringify(answer) : lines.join('\n'))
}
