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
