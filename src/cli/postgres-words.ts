// What is wrong with PostgreSQL, in words: by the code that it gave (SQLSTATE), or the system, or by what the driver
// says where there is none.
import { Trouble } from './trouble.ts'

type Words = readonly [indonesian: string, english: string]

const byCode: Readonly<Record<string, Words>> = {
  '28P01': ['kata sandinya salah', 'the password is wrong'],
  '28000': [
    'peran itu tidak ada atau tidak boleh masuk dari sini (pg_hba.conf)',
    'there is no such role, or it may not come in from here (pg_hba.conf)',
  ],
  '3D000': [
    'basis data itu tidak ada; buat dulu (createdb)',
    'there is no such database; make it first (createdb)',
  ],
  '42501': [
    'peran itu tidak berhak membuat tabel. Jadikan pemilik basis datanya: ALTER DATABASE … OWNER TO …',
    'the role may not make tables. Make it the owner of its database: ALTER DATABASE … OWNER TO …',
  ],
  '3F000': ['skemanya tidak ada (search_path)', 'the schema is not there (search_path)'],
  '25006': ['hanya dapat dibaca; itu salinan (replica)', 'it is read-only; that is a replica'],
  '53100': ['disknya penuh', 'its disk is full'],
  '53300': ['sambungannya sudah habis (max_connections)', 'it has no connection left (max_connections)'],
  '57P03': ['sedang dinyalakan atau dipulihkan; coba lagi', 'it is starting or recovering; try again'],
  '57P01': ['sedang dimatikan', 'it is being shut down'],
  ECONNREFUSED: [
    'tidak ada PostgreSQL di alamat dan port itu',
    'no PostgreSQL listens at that address and port',
  ],
  ENOTFOUND: ['nama komputernya tidak dikenal', 'the name of its machine is not known'],
  EAI_AGAIN: [
    'nama komputernya tidak dapat dicari (DNS)',
    'the name of its machine can’t be looked up (DNS)',
  ],
  EHOSTUNREACH: ['komputernya tidak terjangkau', 'its machine can’t be reached'],
  ENETUNREACH: ['jaringannya tidak terjangkau', 'its network can’t be reached'],
  ETIMEDOUT: ['tidak menjawab', 'it does not answer'],
  ECONNRESET: ['sambungan diputus dari sana', 'it hung up'],
  ENOENT: ['soketnya tidak ada', 'its socket is not there'],
  EACCES: ['soketnya tidak boleh dibuka', 'its socket may not be opened'],
  ERR_INVALID_URL: ['alamatnya salah tulis', 'the address is mistyped'],
}

const byMessage: readonly (readonly [RegExp, Words])[] = [
  [/password must be a string|no password/i, ['kata sandinya belum ditulis', 'no password was given']],
  [/does not support SSL/i, ['tidak memakai SSL; hapus sslmode', 'it has no SSL; leave sslmode out']],
  [/certificate/i, ['sertifikatnya tidak dipercaya', 'its certificate is not trusted']],
  [/timeout|does not answer/i, ['tidak menjawab', 'it does not answer']],
  [/Connection terminated/i, ['sambungan diputus dari sana', 'it hung up']],
]

/** Undefined for what has nothing to do with reaching the database. */
export function postgresTrouble(error: unknown): Trouble | undefined {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  const [id, en] = byCode[code] ?? byMessage.find(([pattern]) => pattern.test(message))?.[1] ?? []
  if (id === undefined || en === undefined) return code.startsWith('28') ? other(message || code) : undefined
  const detail = message ? ` [${message}]` : ''
  return new Trouble(
    `PostgreSQL di DATABASE_URL tidak dapat dipakai: ${id}.${detail}`,
    `The PostgreSQL of DATABASE_URL cannot be used: ${en}.`,
  )
}

const other = (reason: string): Trouble =>
  new Trouble(
    `PostgreSQL di DATABASE_URL tidak dapat dipakai (${reason}).`,
    `The PostgreSQL of DATABASE_URL cannot be used (${reason}).`,
  )
