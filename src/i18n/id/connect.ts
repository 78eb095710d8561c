// Connecting with the district: the code and its link, whose library it is, and this device's name.
export const connect = {
  codeTitle: 'Tulis kode dari kabupaten',
  codeLead:
    'Kode 8 huruf dan angka dari petugas kabupaten atau dari perangkat lama, atau kode 12 huruf dan angka dari lembar kabupaten.',
  restoreTitle: 'Catatan di perangkat ini hilang',
  restoreWhy:
    'Browser mengosongkan ruang simpannya. Itu bisa terjadi kalau memori penuh atau rusak. Bukan salah Anda.',
  restoreHow:
    'Catatan yang sudah terkirim masih ada di kabupaten. Minta kode baru ke petugas kabupaten, lalu tulis di bawah ini. Berkas cadangan juga bisa dipakai.',
  restoreStartNew: 'Mulai dari awal',
  restoreStartNewHelp: 'Kalau perpustakaan ini belum pernah disambungkan.',
  isThisYours: 'Ini perpustakaan Anda?',
  notMine: 'Bukan, tulis kode lain',
  wasOther: 'Kode tadi untuk perpustakaan lain. Minta kode untuk perpustakaan Anda ke petugas kabupaten.',
  mine: 'Benar, ini perpustakaan saya',
  pulling: 'Mengambil catatan…',
  goOn: 'Lanjut ke Hari ini',
  pullingHelp: 'Sebentar. Boleh ditutup, nanti dilanjutkan sendiri.',

  phoneOf: (who: string) => `HP ${who}`,
  someone: 'petugas',
  libraryComputer: 'Komputer perpustakaan',
  code: 'Kode',
  codeHelp:
    '8 atau 12 huruf dan angka, misalnya ABCD 2345. Tidak pernah ada angka 0 dan 1, atau huruf O dan I.',
  codeProblem: {
    empty: 'Tulis kodenya dulu, misalnya ABCD 2345.',
    length: (count: number) =>
      `Kode terdiri dari 8 atau 12 huruf dan angka, ini baru ${count}. Periksa lagi.`,
    tooLong: (count: number) =>
      `Kode terdiri dari 8 atau 12 huruf dan angka, ini ada ${count}. Periksa lagi.`,
    confusing:
      'Kode tidak pernah memakai angka 0 dan 1, atau huruf O dan I. Mungkin itu Q, D, atau angka lain.',
    otherSigns: 'Kode hanya berisi huruf dan angka, misalnya ABCD 2345.',
  },
  codeRefused: {
    offline: 'Belum tersambung ke internet, jadi kode belum bisa diperiksa. Coba lagi nanti.',
    wrongCode:
      'Kode ini tidak dikenal, sudah dipakai, atau sudah lewat 15 menit. Periksa lagi, atau minta kode baru.',
    wrongLongCode:
      'Kode ini tidak dikenal, sudah habis dipakai, atau sudah tidak berlaku. Periksa lagi, atau minta kode baru ke petugas kabupaten.',
    tooMany: 'Terlalu banyak kode yang salah dari jaringan ini. Tunggu satu menit, lalu coba lagi.',
    blocked: (status: string) =>
      `Internet ada, tetapi pengaman jaringan di tengah jalan menolak (${status}). Kode Anda tidak salah. Beri tahu petugas kabupaten angka itu.`,
    trouble: 'Kabupaten belum bisa menjawab. Kode Anda tidak salah. Coba lagi sebentar lagi.',
  },
  checkCode: 'Periksa kode',
  checkingCode: 'Memeriksa kode…',
  villageCodeIs: (code: string) => `Kode desa ${code}`,
}
