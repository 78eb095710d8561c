// What can go wrong for whoever runs the server, in sentences: Indonesian first, English below.

/** An expected failure. The command prints both sentences and ends with exit code 1. */
export class Trouble extends Error {
  constructor(indonesian: string, english: string) {
    super(`${indonesian}\n${english}`)
  }
}

/** The one edge where a command's failures arrive. What nobody expected keeps its stack. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    console.error(error instanceof Trouble ? error.message : error)
    process.exitCode = 1
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

/** Options that `parseArgs` refused, in its own words, after ours. */
export const wrongOption = (error: unknown): Trouble =>
  new Trouble(
    `Perintah ini tidak dimengerti (${(error as Error).message}). Lihat --help.`,
    'This command was not understood; see --help.',
  )
