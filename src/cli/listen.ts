// Opens the port: on this machine alone, on one address, or on all that the machine has.

import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startTyped } from './how-typed.ts'
import { Trouble } from './trouble.ts'

/** Both of its addresses, for some programs try the one and some the other. */
const thisMachine = ['127.0.0.1', '::1']
/** Taken as "every address", in both families. */
const everywhere = ['', '*', '0.0.0.0', '::']

/** What `--host` means: the addresses to listen on; undefined stands for all. */
const addressesOf = (host: string): readonly (string | undefined)[] => {
  if (everywhere.includes(host)) return [undefined]
  return host === 'localhost' ? thisMachine : [host]
}

interface Listening {
  readonly servers: readonly Server[]
  readonly port: number
}

/** Throws Trouble where the port or the address can't be had. */
export async function listen(create: () => Server, host: string, port: number): Promise<Listening> {
  const servers: Server[] = []
  let taken = port
  for (const address of addressesOf(host)) {
    const server = create()
    try {
      taken = await open(server, address, taken)
      servers.push(server)
    } catch (error) {
      // Many machines have no second address of their own.
      if (servers.length === 0) throw await portTrouble(error as NodeJS.ErrnoException, host, port)
    }
  }
  return { servers, port: taken }
}

function open(server: Server, address: string | undefined, port: number): Promise<number> {
  return new Promise((listening, failed) => {
    server.once('error', failed)
    server.listen({ port, ...(address !== undefined && { host: address }) }, () => {
      server.off('error', failed)
      listening((server.address() as AddressInfo).port)
    })
  })
}

async function portTrouble(error: NodeJS.ErrnoException, host: string, port: number): Promise<Error> {
  if (error.code === 'EADDRINUSE') {
    const other = port < 65_535 ? port + 1 : port - 1
    if (await isLumbung(port)) {
      return new Trouble(
        `Port ${port} sedang dipakai program lain: Lumbung sendiri sudah berjalan di situ. Hentikan yang itu dulu, atau pilih port lain: ${startTyped} --port ${other}`,
        `Port ${port} is in use: Lumbung itself runs there already. Stop that one first, or choose another port: ${startTyped} --port ${other}`,
      )
    }
    return new Trouble(
      `Port ${port} sedang dipakai program lain. Hentikan program itu (mencarinya: ss -ltnp "sport = :${port}"), atau pilih port lain: ${startTyped} --port ${other}`,
      `Port ${port} is in use by another program. Stop it (to find it: ss -ltnp "sport = :${port}"), or choose another port: ${startTyped} --port ${other}`,
    )
  }
  if (error.code === 'EACCES') {
    return new Trouble(
      `Port ${port} tidak boleh dipakai tanpa izin khusus. Pilih port di atas 1023.`,
      `Port ${port} needs special permission. Choose a port above 1023.`,
    )
  }
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'].includes(error.code ?? '')) {
    return new Trouble(
      `"${host}" bukan alamat komputer ini. Pakailah --host localhost, --host 0.0.0.0 (semua alamat), atau salah satu alamatnya.`,
      `"${host}" is no address of this machine. Use --host localhost, --host 0.0.0.0 (every address), or one that it has.`,
    )
  }
  return error
}

async function isLumbung(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://localhost:${port}/v1/health`, { signal: AbortSignal.timeout(1_000) })
    const { ok, storage } = (await answer.json()) as { ok?: unknown; storage?: unknown }
    return ok === true && typeof storage === 'string'
  } catch {
    return false
  }
}
