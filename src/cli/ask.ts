// Questions to whoever types a command. A script can't answer: it is told on the error channel, and goes on where
// that is harmless, or has to say beforehand that it means it (`--yes`).
import { createInterface } from 'node:readline/promises'
import type { Options } from './options.ts'
import { Trouble } from './trouble.ts'

const isPerson = (): boolean => process.stdin.isTTY === true && process.stderr.isTTY === true

/** What is unusual, and may be meant. Throws Trouble where a person says no. */
export async function askWhether({ yes }: Options, indonesian: string, english: string): Promise<void> {
  if (yes) return
  console.error(`${indonesian}\n${english}`)
  if (isPerson()) await answer()
}

/** What can't be taken back. Throws Trouble where a person says no, and where nobody is there to say yes. */
export async function askBefore({ yes }: Options, indonesian: string, english: string): Promise<void> {
  if (yes) return
  if (!isPerson()) {
    throw new Trouble(
      `${indonesian} Kalau memang begitu, ulangi dengan --yes.`,
      `${english} If so, say it again with --yes.`,
    )
  }
  console.error(`${indonesian}\n${english}`)
  await answer()
}

async function answer(): Promise<void> {
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const said = await lines.question('Lanjut? / Go on? (y/t) ')
    if (/^\s*y/i.test(said)) return
  } finally {
    lines.close()
  }
  throw new Trouble('Dibatalkan; tidak ada yang diubah.', 'Cancelled; nothing was changed.')
}
