// `npm run -s lumbung -- <command>`: what an administrator does beside the running server.

import { backup, restore } from './commands/backup.ts'
import { remove, rename, setCode } from './commands/change-library.ts'
import { checkData } from './commands/check-data.ts'
import { exportLibrary } from './commands/export-library.ts'
import { createLibrary, enrolCode, list, revoke } from './commands/manage-libraries.ts'
import {
  addOfficer,
  disableOfficer,
  enableOfficer,
  listOfficers,
  removeSecondFactor,
  resetPassword,
} from './commands/manage-officers.ts'
import { moveData } from './commands/move-data.ts'
import { showFigures } from './commands/show-figures.ts'
import { showStatus } from './commands/show-status.ts'
import { lumbungTyped } from './how-typed.ts'
import { type Options, readOptions } from './options.ts'
import { runCommand, Trouble } from './trouble.ts'

const help = `${lumbungTyped} <perintah / command> [pilihan / options]

  create-library  --code 33.15.14.2006 --name "Perpustakaan …"
                  daftarkan perpustakaan, beri kode sambungan / add a library, give a code to connect with
                  (perpustakaan kabupaten / a kabupaten's own library: --code 33.15.00.0000)
                  --id ID: yang perangkatnya masih ada, sesudah data server dipulihkan / one whose devices are
                  still there, after the server's data were restored
  enrol-code      --library ID
                  kode sambungan untuk perangkat lain / a code for another device
                  --devices 40 --days 30: kode panjang untuk lembar pemasangan / a long code for a set-up sheet
                  --link: juga sebagai alamat / also as an address; --qr: juga sebagai gambar / as a picture
                  --out lembar.svg: gambar itu ke berkas / that picture into a file
  list            perpustakaan dan perangkatnya / libraries and their devices
  status          --month 2026-11 (bulan lalu / last month)
                  siapa sudah melapor, terakhir terhubung, jam, ruang disk /
                  who has reported, who was here last, clocks, room on the disk
  revoke          --library ID --device ID
                  cabut sambungan perangkat / shut a device out
                  --code KODE: kode yang masih berlaku / a code that still works
                  --from FILE: semua yang sudah dicabut menurut list --json, sesudah data dipulihkan /
                  all that were revoked as list --json has it, after data were restored
  rename          --library ID --name "…"       nama di server / the name on the server
  set-code        --library ID --code …         kode desa / the village code
  export          --library ID --out FILE.txt   arsip yang dibaca aplikasi / an archive that the app reads
  remove          --library ID --out FILE.txt   ekspor, lalu hapus dari server / export, then remove
  figures         --library ID --month 2026-11
                  angka sebulan, kode laporan, dan penutupannya / a month's figures, code and closing
  check           periksa basis data, angka dan foto / look at database, figures and photos
                  --mend: hitung ulang angka yang salah / count wrong figures again
  backup          --out FILE
                  cadangkan data dan foto, juga saat server berjalan / back up data and photos,
                  also while the server runs
                  --out FOLDER --keep 30: cadangan bertanggal, 30 terakhir / dated backups, the last 30
  restore         --from FILE
                  pulihkan; hentikan server dulu / restore; stop the server first
  move            --to postgres://…
                  pindahkan semua data; hentikan server dulu / move all data; stop the server first
                  --to FOLDER: kembali, dengan DATABASE_URL terisi / back, with DATABASE_URL set

  officer add     --name wulan --full-name "Wulan Sari" --role administrator --scope 33.15
                  petugas papan kabupaten, dengan kata sandi pertama / an officer for the board, with a first
                  password; --role viewer, officer, administrator; --scope: awal kode desa, "" seluruh Indonesia /
                  the beginning of the village codes, "" for the country
                  --password-stdin: kata sandi dari masukan / read the password from the input
  officer list    petugas dan perannya / officers and their roles
  officer password, disable, enable, remove-second-factor   --name wulan
                  kata sandi baru, tutup, buka lagi, lepas kode HP / a new password, shut out, let in again,
                  take off the second factor

  --data data     folder basis data / the database's folder (LUMBUNG_DATA)
  --json          hanya JSON / nothing but JSON
  --yes, -y       jangan bertanya / do not ask
  --address URL   alamat untuk dibuka orang / where people open it (LUMBUNG_ADDRESS)
  DATABASE_URL    postgres://… sebagai ganti folder / instead of the folder

Kode sambungan berlaku 15 menit, sekali pakai. / A code works once, within 15 minutes.`

const commands: Readonly<Record<string, (options: Options) => Promise<void>>> = {
  'create-library': createLibrary,
  'enrol-code': enrolCode,
  list,
  status: showStatus,
  revoke,
  rename,
  'set-code': setCode,
  export: exportLibrary,
  remove,
  figures: showFigures,
  check: checkData,
  backup,
  restore,
  move: moveData,
  'officer add': addOfficer,
  'officer list': listOfficers,
  'officer password': resetPassword,
  'officer disable': disableOfficer,
  'officer enable': enableOfficer,
  'officer remove-second-factor': removeSecondFactor,
}

void runCommand(async () => {
  const { options, words } = readOptions()
  const [name, ...more] = words
  if (options.help || name === undefined) {
    console.log(help)
    if (!options.help) process.exitCode = 1
    return
  }
  const called = [name, ...more].join(' ')
  const command = Object.hasOwn(commands, called) ? commands[called] : undefined
  if (!command) {
    throw new Trouble(
      `Tidak ada perintah "${words.join(' ')}". Lihat --help.`,
      'There is no such command; see --help.',
    )
  }
  await command(options)
})
