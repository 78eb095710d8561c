// What the server stands on, handed to every concern of it: nothing in src/server opens a port, reads a clock
// or knows which database it has, so tests ask it without any of them.
import type { Logger } from 'pino'
import type { Month } from '../domain/month.ts'
import type { Places } from '../sync/officer-wire.ts'
import type { PasswordCost } from './officers/passwords.ts'
import type { BodyRoom } from './operations/body-room.ts'
import type { ServerEvent } from './operations/server-events.ts'
import type { RandomBytes } from './secrets.ts'
import type { LibrarySize, Storage } from './storage/storage.ts'

/** `33.15.14.2006` is Karangsari in Brati. */
export interface PlaceNames {
  readonly village: string
  readonly district: string
}

/** The parts of a place in a month, as they are now or were a moment ago. */
export type PlacesReader = (place: string, month: Month) => Promise<Places>

export interface ServerParts {
  readonly storage: Storage
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly random: RandomBytes
  readonly version: string
  readonly log: Logger
  /** The folder of the built app; without it there is only the endpoint. */
  readonly app?: string
  /** Requests that a device may make in a minute, for records and as many again for photos; 600 if left out. */
  readonly requestsPerMinute?: number
  /** Whether the address of whoever asks stands in `X-Forwarded-For`, where a proxy in front has put it. */
  readonly behindProxy?: boolean
  /** How many servers answer for this database, this one too: they share how often codes may be guessed. */
  readonly processes?: number
  /** How many records a library may have, and their bytes; 200,000 and 200 MB if left out. */
  readonly recordQuota?: LibrarySize
  /** The address at which people are to open the app: `https://lumbung.example.go.id`. */
  readonly address?: string
  /** Hears of devices that come. */
  readonly onEvent?: (event: ServerEvent) => void
  /** Who has it may read `/metrics`; without one there is no such address. */
  readonly metricsToken?: string
  /** The places that a village code names; without it villages are shown by the names of their libraries. */
  readonly placeOf?: (code: string) => Promise<PlaceNames | undefined>
  /** Counts the parts of places; one of its own if left out. */
  readonly readPlaces?: PlacesReader
  /** Whether anybody may be the demonstration's officer. */
  readonly demo?: boolean
  /** What hashing a password costs; less only in tests. */
  readonly passwordCost?: PasswordCost
  /** How many bytes of photos a library may have. */
  readonly blobQuota?: number
}

/** What the routes get. */
export interface RouteParts extends ServerParts {
  readonly room: BodyRoom
}
