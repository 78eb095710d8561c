// `npm run -s lumbung -- <command>`: what an administrator does beside the running server.
import { backup, restore } from './commands/backup.ts'
import { createLibrary, enrolCode, list, revoke } from './commands/manage-libraries.ts'
import { showFigures } from './commands/show-figures.ts'
import { type Options, readOptions } from './options.ts'
import { runCommand, Trouble } from './trouble.ts'

const help = `npm run -s lumbung -- <perintah / command> [pilihan / options]

  create-library  --code 33.15.14.2006 --name "Perpustakaan …"
                  daftarkan perpustakaan, beri kode sambungan / add a library, give a code to connect with
                  --id ID: yang perangkatnya masih ada, sesudah data server dipulihkan / one whose devices are
                  still there, after the server's data were restored
  enrol-code      --library ID
                  kode sambungan untuk perangkat lain / a code for another device
                  --devices 40 --days 30: kode panjang untuk lembar pemasangan / a long code for a set-up sheet
  list            perpustakaan dan perangkatnya / libraries and their devices
  revoke          --library ID --device ID
                  cabut sambungan perangkat / shut a device out
                  --code KODE: kode yang masih berlaku / a code that still works
  figures         --library ID --month 2026-11
                  angka sebulan, kode laporan, dan penutupannya / a month's figures, code and closing
  backup          --out FILE
                  cadangkan data dan foto, juga saat server berjalan / back up data and photos,
                  also while the server runs
  restore         --from FILE
                  pulihkan; hentikan server dulu / restore; stop the server first

  --data data     folder basis data / the database's folder
  --json          hanya JSON / nothing but JSON
  DATABASE_URL    postgres://… sebagai ganti folder / instead of the folder

Kode sambungan berlaku 15 menit, sekali pakai. / A code works once, within 15 minutes.`

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
  const { options, words } = readOptions()
  const [name, ...more] = words
  if (options.help || name === undefined) {
    console.log(help)
    if (!options.help) process.exitCode = 1
    return
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command || more.length > 0) {
    throw new Trouble(
      `Tidak ada perintah "${words.join(' ')}". Lihat --help.`,
      'There is no such command; see --help.',
    )
  }
  await command(options)
})
