// `npm run -s lumbung -- <command>`: what an administrator does beside the running server.
import { parseArgs } from 'node:util'
import { backup, restore } from './backup.ts'
import { createLibrary, enrolCode, list, revoke } from './manage-libraries.ts'
import { defaultFolder } from './open-storage.ts'
import { showFigures } from './show-figures.ts'
import { runCommand, Trouble, wrongOption } from './trouble.ts'

const help = `npm run -s lumbung -- <perintah / command> [pilihan / options]

  create-library  --code 33.15.14.2006 --name "Perpustakaan …"
                  daftarkan perpustakaan, beri kode sambungan / add a library, give a code to connect with
  enrol-code      --library ID
                  kode sambungan untuk perangkat lain / a code for another device
  list            perpustakaan dan perangkatnya / libraries and their devices
  revoke          --library ID --device ID
                  cabut sambungan perangkat / shut a device out
  figures         --library ID --month 2026-11
                  angka sebulan, kode laporan, dan penutupannya / a month's figures, code and closing
  backup          --out FILE
                  cadangkan data dan foto, juga saat server berjalan / back up data and photos,
                  also while the server runs
  restore         --from FILE
                  pulihkan; hentikan server dahulu / restore; stop the server first

  --data data     folder basis data / the database's folder
  --json          hanya JSON / nothing but JSON
  DATABASE_URL    postgres://… sebagai ganti folder / instead of the folder

Kode sambungan berlaku 15 menit, sekali pakai. / A code works once, within 15 minutes.`

export interface Options {
  readonly data: string
  readonly json: boolean
  readonly code?: string | undefined
  readonly name?: string | undefined
  readonly library?: string | undefined
  readonly device?: string | undefined
  readonly month?: string | undefined
  readonly out?: string | undefined
  readonly from?: string | undefined
}

const commands: Readonly<Record<string, (options: Options) => Promise<void>>> = {
  'create-library': createLibrary,
  'enrol-code': enrolCode,
  list,
  revoke,
  figures: showFigures,
  backup,
  restore,
}

void runCommand(async () => {
  const { values, positionals } = readArguments()
  const [name, ...more] = positionals
  if (values.help || name === undefined) {
    console.log(help)
    if (!values.help) process.exitCode = 1
    return
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command || more.length > 0) {
    throw new Trouble(
      `Tidak ada perintah "${positionals.join(' ')}". Lihat --help.`,
      'There is no such command; see --help.',
    )
  }
  await command(values)
})

function readArguments() {
  try {
    const text = { type: 'string' } as const
    return parseArgs({
      allowPositionals: true,
      options: {
        data: { type: 'string', default: defaultFolder },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        code: text,
        name: text,
        library: text,
        device: text,
        month: text,
        out: text,
        from: text,
      },
    })
  } catch (error) {
    throw wrongOption(error)
  }
}
