// What a backup does not know of the database that it replaces: revocations, which are kept, and libraries,
// devices and records, which only their devices can bring back.
import type { DatabaseSync } from 'node:sqlite'

interface LostLibrary {
  readonly id: string
  readonly code: string
  readonly name: string
}

export interface Loss {
  /** Libraries that came after the backup. */
  readonly libraries: readonly LostLibrary[]
  /** Devices that came after it, in libraries that it has; they need a new code. */
  readonly devices: number
  /** Records that are newer than in the backup, or are not in it. */
  readonly records: number
  /** Devices that were revoked since, and stay so. */
  readonly revoked: number
}

/**
 * Compares a restored database with the one that it is about to replace, and keeps revocations. Undefined where the
 * replaced one can't be read.
 */
export function keepRevocations(restored: DatabaseSync, replaced: string): Loss | undefined {
  try {
    restored.prepare('ATTACH ? AS replaced').run(replaced)
  } catch {
    return undefined
  }
  try {
    const count = (text: string) => Number(restored.prepare(text).get()?.count ?? 0)
    const libraries = restored
      .prepare(
        'SELECT id, code, name FROM replaced.library WHERE id NOT IN (SELECT id FROM main.library) ORDER BY code, id',
      )
      .all() as unknown as LostLibrary[]
    const devices = count(`SELECT count(*) AS count FROM replaced.device AS gone
      WHERE revoked_at IS NULL AND library IN (SELECT id FROM main.library)
        AND NOT EXISTS (SELECT 1 FROM main.device AS kept WHERE kept.library = gone.library AND kept.id = gone.id)`)
    const records = count(`SELECT count(*) AS count FROM replaced.record AS newer
      LEFT JOIN main.record AS kept ON kept.library = newer.library AND kept.id = newer.id
      WHERE kept.id IS NULL OR kept.state <> newer.state`)
    const { changes } = restored
      .prepare(`UPDATE main.device SET revoked_at = since.revoked_at FROM replaced.device AS since
        WHERE since.library = main.device.library AND since.id = main.device.id
          AND since.revoked_at IS NOT NULL AND main.device.revoked_at IS NULL`)
      .run()
    return { libraries, devices, records, revoked: Number(changes) }
  } catch {
    // Damaged, or of a version that had no such tables.
    return undefined
  } finally {
    restored.exec('DETACH replaced')
  }
}

/** Devices that are connected by what the backup says, whoever was revoked since. */
export const livingDevices = (restored: DatabaseSync): number =>
  Number(restored.prepare('SELECT count(*) AS count FROM device WHERE revoked_at IS NULL').get()?.count ?? 0)
