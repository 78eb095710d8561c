// After a restore: shuts out again whom an earlier `list --json` says to be revoked, and the copy has connected again.
import { readFileSync } from 'node:fs'
import type { Storage } from '../../server/storage/storage.ts'
import { type Options, print } from '../options.ts'
import { Trouble } from '../trouble.ts'

interface Revoked {
  readonly library: string
  readonly device: string
  readonly at: number
}

/** Throws Trouble where the file can't be read, or is no such list. */
export async function revokeAgain(storage: Storage, options: Options): Promise<void> {
  const again: Revoked[] = []
  for (const one of readList(options.from ?? '')) {
    const known = await storage.deviceAccess(one.library, one.device)
    if (known?.revokedAt !== null) continue
    await storage.revokeDevice(one.library, one.device, one.at)
    again.push(one)
  }
  print(options, { revoked: again }, [
    `Dicabut lagi / revoked again: ${again.length}`,
    ...again.map(({ library, device }) => `  ${library}  ${device}`),
  ])
}

function readList(file: string): readonly Revoked[] {
  try {
    const { libraries } = JSON.parse(readFileSync(file, 'utf8')) as {
      readonly libraries: readonly {
        readonly library: string
        readonly devices: readonly { readonly id: string; readonly revokedAt: number | null }[]
      }[]
    }
    return libraries.flatMap(({ library, devices }) =>
      devices.flatMap(({ id, revokedAt }) =>
        Number.isSafeInteger(revokedAt) ? [{ library, device: id, at: revokedAt as number }] : [],
      ),
    )
  } catch {
    throw new Trouble(
      `Berkas "${file}" bukan hasil perintah list --json.`,
      `The file "${file}" is not what the command list --json prints.`,
    )
  }
}
