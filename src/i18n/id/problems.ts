// What is wrong with an isian, in words: its name, what to write, an example. Never blame.
// `name` is the field's label; the other parameters come from the problem.
export const problems = {
  required: {
    text: (name: string) => `${name}: tulis dulu, isian ini dipakai di laporan.`,
    number: (name: string) => `${name}: tulis angkanya, misalnya 18. Kalau tidak ada, tulis 0.`,
    money: (name: string) => `${name}: tulis jumlahnya, misalnya 1.500.000.`,
    date: (name: string) => `${name}: pilih harinya, misalnya 25 November 2026.`,
    time: (name: string) => `${name}: tulis jam dan menitnya, misalnya 15.30.`,
    month: (name: string) => `${name}: pilih bulannya, misalnya November 2026.`,
    choice: (name: string) => `${name}: pilih salah satu.`,
    village: (name: string) => `${name}: tulis kode desanya, misalnya 33.15.14.2006.`,
    group: (name: string) => `${name}: isi paling sedikit satu.`,
  },
  atLeastOne: (name: string) => `${name}: tulis paling sedikit 1 orang, misalnya 18.`,
  notNumber: (name: string, example: string) => `${name}: tulis angkanya saja, misalnya ${example}.`,
  notNumberWord: (name: string, example: string, word: string) =>
    `${name}: tulis angkanya saja, misalnya ${example}. Kata “${word}” tidak perlu.`,
  notMoney: (name: string) =>
    `${name} belum terbaca. Tulis angkanya, lalu pilih ribu atau juta. Misalnya 15 juta, 1,5 juta, atau 1.500.000.`,
  unsureMoney: (name: string, given: string, smaller: string, larger: string) =>
    `${name}: “${given}” bisa berarti ${smaller} atau ${larger}. Pilih yang benar.`,
  notWhole: (name: string) => `${name}: tulis angka bulat tanpa koma, misalnya 18.`,
  tooManyDecimals: (name: string) => `${name}: paling banyak dua angka di belakang koma, misalnya 12,25.`,
  negative: (name: string) => `${name}: tulis 0 atau lebih, misalnya 18.`,
  tooLarge: (name: string, max: string) =>
    `${name}: paling besar ${max}. Coba periksa lagi, mungkin angkanya kelebihan.`,
  tooLong: (name: string, actual: string, max: string) =>
    `${name}: tulisannya ${actual} huruf, tempatnya hanya ${max}. Ringkas sedikit, lalu simpan.`,
  notDate: (name: string) => `${name}: tulis hari, bulan, dan tahunnya, misalnya 25/11/2026.`,
  impossibleDate: (name: string) =>
    `${name}: hari itu tidak ada di kalender. Periksa hari dan bulannya, misalnya 25/11/2026.`,
  notTime: (name: string) => `${name}: tulis jam dan menitnya, misalnya 15.30.`,
  notYear: (name: string) => `${name}: tulis empat angka tahunnya, misalnya 2026.`,
  endBeforeStart: {
    time: (name: string) => `${name}: harus sesudah jam mulai, misalnya mulai 09.00 dan selesai 11.00.`,
    date: (name: string) => `${name}: harus sesudah tanggal mulai.`,
  },
  moreThanAll: (name: string, max: string) => `${name}: paling banyak ${max}, karena jumlah semuanya ${max}.`,
  notChoice: (name: string) => `${name}: pilih salah satu dari daftar.`,
  notLink: (name: string) => `${name}: tulis alamat lengkapnya, misalnya https://karangsari.desa.id/berita.`,
  notEmail: (name: string) => `${name}: tulis alamat email, misalnya perpus.karangsari@gmail.com.`,
  notPhone: (name: string) => `${name}: tulis nomornya saja, misalnya 0812 3456 7890.`,
  notInitials: (name: string) => `${name}: tulis inisialnya saja, bukan nama lengkap, misalnya S.R.`,
  notVillageCode: (name: string) => `${name}: tulis kode desanya, misalnya 33.15.14.2006.`,
  notReady: (name: string) => `${name}: masih disiapkan. Tunggu sebentar, lalu simpan.`,
  monthClosed: (month: string) =>
    `Laporan ${month} sudah ditutup. Tulis alasan perbaikannya di bawah ini, lalu simpan lagi.`,
  diskFull:
    'Penyimpanan di perangkat ini penuh, jadi belum tersimpan. Tulisan Anda masih ada di sini. Hapus beberapa foto atau video dari perangkat ini, lalu simpan lagi.',

  // Asked about once, never in the way.
  inFuture: (name: string, day: string) => `${name}: ${day} belum terjadi.`,
  farAhead: (name: string, day: string) => `${name}: ${day} masih lama sekali.`,
  longAgo: (name: string, day: string) => `${name}: ${day} sudah lama berlalu.`,
  overMidnight: (name: string, time: string, duration: string) =>
    `${name}: ${time} lebih awal daripada jam mulai. Kalau memang lewat tengah malam, lamanya ${duration} dan tercatat di hari mulainya.`,
  smallMoney: (name: string, amount: string) => `${name}: hanya ${amount}.`,
  manyPeople: (name: string, people: string) => `${name}: ${people} orang, banyak sekali.`,
  moreThanPeople: (name: string, actual: string, all: string) =>
    `${name}: ${actual}, lebih banyak daripada semuanya (${all}).`,
  unknownVillage: (name: string) => `${name}: kode ini tidak ada di daftar desa.`,
  alike: (day: string, title: string) => `Mirip catatan ${day}: ${title}.`,
  sameDay: (day: string, title: string) => `${day} sudah dicatat: ${title}. Ubah saja catatan itu.`,
  alikeNamed: (title: string) => `Mirip catatan “${title}”.`,
}
