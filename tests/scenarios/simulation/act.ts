// What happens in a world, one thing at a time, with everything chosen. The model performs it, and the real
// store and server can perform the same.
import type { Values } from '../../../src/domain/record.ts'
import { briefly } from './fault.ts'
import type { Attack } from './hostile.ts'
import type { World } from './world.ts'

export type Act =
  | {
      readonly do: 'save'
      readonly device: number
      readonly id: string
      readonly kind: string
      readonly values: Values
      /** Why, should the month be closed. */
      readonly reason?: string | undefined
    }
  | {
      readonly do: 'delete' | 'undo'
      readonly device: number
      readonly id: string
      readonly reason?: string | undefined
    }
  | { readonly do: 'erase'; readonly device: number; readonly id: string; readonly register: string }
  | { readonly do: 'ask'; readonly device: number; readonly rows: number; readonly limit: number }
  /** A request reaches the server, perhaps again. */
  | { readonly do: 'arrive'; readonly message: number }
  /** An answer reaches the device, perhaps late, perhaps again. */
  | { readonly do: 'take'; readonly message: number; readonly reply: number }
  /** An answer is cut on its way. */
  | { readonly do: 'cut'; readonly message: number; readonly reply: number; readonly at: number }
  | { readonly do: 'clock'; readonly device: number; readonly wall: number }
  /** Somebody else records on this device from now on. */
  | { readonly do: 'takeOver'; readonly device: number; readonly staff: string }
  /** The server lets the device go; or it hands its place over to a new one; or comes back with a new code. */
  | { readonly do: 'revoke' | 'handOver' | 'connect'; readonly device: number }
  /** A whole sync at once by a good line, with one record, perhaps, that the server answers with this status. */
  | {
      readonly do: 'round'
      readonly device: number
      readonly poison: string | undefined
      readonly status: Status
    }
  | { readonly do: 'restart' | 'switchTab' | 'copyProfile' | 'keepDisk' | 'export'; readonly device: number }
  | { readonly do: 'rollBack'; readonly device: number; readonly copy: number }
  /** A device of the library that breaks the rules does so to a register of a record. */
  | {
      readonly do: 'hostile'
      readonly attack: Attack
      readonly id: string
      readonly register: string
      /** Who reads its file in. */
      readonly reader: number
    }
  | { readonly do: 'backUp' }
  | { readonly do: 'restore'; readonly copy: number }
  | { readonly do: 'import'; readonly device: number; readonly bundle: number }

/** What the server says of a push that it can't take, and what the store calls it. */
export type Status = 400 | 413 | 500
export const parkedAs: Record<Status, string> = { 400: 'malformed', 413: 'too_large', 500: 'refused' }

/** The act in words, as it happened in the world just now. */
export function inWords(act: Act, world: World): string {
  const who = 'device' in act ? (world.devices[act.device]?.name ?? '?') : ''
  const message = 'message' in act ? world.messages[act.message] : undefined
  const sender = message ? world.devices[message.device]?.name : ''
  const letter = 'message' in act ? `${sender}'s request ${act.message + 1}` : ''
  switch (act.do) {
    case 'save':
      return `${who} saves ${act.id}: ${briefly(act.values)}${because(act.reason, world)}`
    case 'delete':
      return `${who} deletes ${act.id}${because(act.reason, world)}`
    case 'undo':
      return `${who} takes the deletion of ${act.id} back${because(act.reason, world)}`
    case 'erase':
      return `${who} erases ${act.register} of ${act.id}`
    case 'ask': {
      const sent = world.messages.at(-1)?.sent
      const rows = (sent?.request.push ?? []).map(({ i, f }) => `${i} ${briefly(f)}`)
      return `${who} sends request ${world.messages.length} at ${sent?.asked.epoch}:${sent?.asked.cursor} with ${rows.join('; ') || 'nothing'}, asks for ${act.limit}`
    }
    case 'arrive': {
      const reply = message?.replies.at(-1)
      if (reply?.kind === 'epoch')
        return `${letter} reaches the server, which has the epoch ${reply.epoch} now`
      if (reply?.kind !== 'answer') return `${letter} reaches the server, which says ${reply?.kind}`
      const { cursor, more, rows } = reply.answer
      return `${letter} reaches the server, which answers ${rows.map(({ i }) => i).join(', ') || 'no rows'}, cursor ${cursor}${more ? ', more' : ''}`
    }
    case 'take':
      return `answer ${act.reply + 1} to ${letter} reaches the device`
    case 'cut':
      return `answer ${act.reply + 1} to ${letter} is cut on its way`
    case 'takeOver':
      return `${act.staff} records on ${who} from now on`
    case 'revoke':
      return `${who} is revoked`
    case 'handOver':
      return `${who} is handed over to ${world.devices.at(-1)?.name}`
    case 'connect':
      return `${who} is connected with a new code, at ${world.server.state.epoch}`
    case 'round':
      return `${who} syncs to the end${act.poison === undefined ? '' : `, while the server answers ${act.status} to ${act.poison}`}`
    case 'clock':
      return `${who}'s clock jumps to ${new Date(act.wall).toISOString()}`
    case 'restart':
      return `${who} starts the app again`
    case 'switchTab':
      return `${who} goes on in another tab`
    case 'copyProfile':
      return `${who}'s profile is copied to ${world.devices.at(-1)?.name}`
    case 'keepDisk':
      return `${who}'s disk is copied (copy ${world.diskCopies[act.device]?.length})`
    case 'rollBack':
      return `${who}'s disk is rolled back to copy ${act.copy + 1}`
    case 'hostile':
      return `somebody hostile strikes at ${act.id} ${act.register} (${act.attack})`
    case 'backUp':
      return `the server is backed up (backup ${world.backups.length})`
    case 'restore':
      return `the server is restored from backup ${act.copy + 1}, as epoch ${world.server.state.epoch}`
    case 'export':
      return `${who} writes file ${world.bundles.length}`
    case 'import':
      return `${who} reads file ${act.bundle + 1} in`
  }
}

function because(reason: string | undefined, { wasRefused }: World): string {
  if (wasRefused) return ', and is refused: the month is closed'
  return reason === undefined ? '' : ` (${reason})`
}
