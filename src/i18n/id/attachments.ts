// Photos and attachments: choosing them, sending them, and what it costs.
export const attachments = {
  take: 'Ambil foto',
  choose: 'Pilih foto',
  chooseLogo: 'Pilih gambar logo',
  chooseDocument: 'Pilih PDF atau foto',
  preparing: 'Menyiapkan foto…',
  added: (count: number) => (count === 1 ? 'Foto ditambahkan.' : `${count} foto ditambahkan.`),
  removed: 'Dihapus dari catatan ini.',
  photo: (number: string, all: string) => `Foto ${number} dari ${all}`,
  oneOfMany: (name: string, title: string) => (title === '' ? name : `${name}: ${title}`),
  pdf: (size: string) => `PDF, ${size}`,
  openPdf: 'Buka PDF',
  enlarge: (name: string) => `Perbesar ${name}`,
  remove: 'Hapus',
  removeThis: (name: string) => `Hapus ${name}`,
  full: (max: string) => `Sudah ${max} foto, itu paling banyak. Hapus satu kalau mau mengganti.`,
  close: 'Tutup',
  count: (count: string) => `${count} foto`,
  attachmentCount: (count: string) => `${count} lampiran`,
  children: 'Foto anak dilindungi khusus. Minta izin orang tuanya, atau foto dari belakang dan tanpa nama.',
  health:
    'Foto kegiatan kesehatan bisa menunjukkan keadaan seseorang, misalnya hamil. Minta izin orangnya, atau foto ruangannya saja.',

  problems: {
    notPicture: (name: string) =>
      `${name} bukan gambar yang bisa dibaca. Pilih foto dari kamera, atau gambar JPG atau PNG.`,
    notDocument: (name: string) =>
      `${name} bukan PDF atau gambar. Simpan dulu sebagai PDF, atau foto halamannya.`,
    pdfNotHere: (name: string) =>
      `${name} adalah PDF, di sini perlu gambar. Buka PDF-nya, ambil foto layar (screenshot), lalu pilih gambarnya.`,
    heic: (name: string) =>
      `${name} berformat HEIC, yang tidak bisa dibaca di sini. Di setelan kamera pilih “Paling kompatibel” atau JPG, lalu ambil fotonya lagi.`,
    broken: (name: string) => `${name} rusak atau terpotong. Pilih foto lain, atau ambil fotonya lagi.`,
    tooLarge: (name: string) =>
      `${name} terlalu besar untuk perangkat ini. Di kamera pilih ukuran foto yang lebih kecil, lalu ambil lagi.`,
    pdfTooLarge: (name: string, size: string) =>
      `${name} besarnya ${size}, paling besar 2 MB. Pindai ulang dengan mutu lebih rendah, atau foto halaman yang penting.`,
    tooMany: (max: string, left: string) =>
      `Paling banyak ${max} foto di satu catatan, jadi ${left} foto tidak dipakai.`,
    diskFull:
      'Penyimpanan di perangkat ini penuh, jadi fotonya belum tersimpan. Tulisan Anda aman. Hapus beberapa foto atau video dari perangkat ini, lalu coba lagi.',
    failed: 'Fotonya tidak bisa disiapkan. Tutup aplikasi lain, lalu coba lagi.',
  },

  elsewhere: 'Fotonya ada di perangkat lain atau di kabupaten.',
  documentElsewhere: 'Lampirannya ada di perangkat lain atau di kabupaten.',
  fetch: 'Ambil fotonya',
  fetchAttachment: 'Ambil lampirannya',
  fetching: 'Mengambil…',
  fetchProblems: {
    offline: 'Belum bisa diambil, tidak ada internet. Coba lagi nanti.',
    blocked: (status: string) =>
      `Internet ada, tetapi pengaman jaringan di tengah jalan menolak (${status}). Beri tahu petugas kabupaten angka itu.`,
    trouble: 'Kabupaten belum bisa menjawab. Coba lagi nanti.',
    notThere: 'Kabupaten belum punya berkas ini. Perangkat yang membuatnya belum mengirim.',
    notConnected: 'Perangkat ini belum tersambung ke kabupaten.',
    diskFull: 'Penyimpanan di perangkat ini penuh. Hapus beberapa foto atau video dari perangkat ini.',
  },

  title: 'Foto dan lampiran',
  none: 'Belum ada foto atau lampiran di sini.',
  noneNote: 'Foto diambil waktu mencatat kegiatan, lampiran waktu mencatat advokasi.',
  here: (count: string, size: string) => `**${count} foto dan lampiran** di sini, ${size}`,
  smallOnly: (count: string) =>
    `${count} di antaranya disimpan kecil untuk menghemat ruang. Yang besar ada di kabupaten.`,
  waiting: (count: string, size: string) => `**${count} foto atau lampiran belum terkirim**, ±\u00a0${size}`,
  allSent: 'Semua foto sudah diterima kabupaten',
  waitsFor: {
    wifi: 'Terkirim sendiri begitu ada Wi-Fi, sesudah semua catatan.',
    any: 'Terkirim sendiri begitu ada internet, sesudah semua catatan.',
    never: 'Hanya terkirim kalau Anda menekan tombol di bawah ini.',
    ask: 'Lumbung tidak tahu ini Wi-Fi atau paket data. Kirim dengan tombol di bawah ini.',
    mobile: 'Sekarang memakai paket data, jadi fotonya menunggu Wi-Fi.',
    saver: 'Penghemat data sedang menyala, jadi fotonya menunggu.',
  },
  waitHere: 'Fotonya belum dikirim.',
  sendNow: (size: string) => `Kirim foto sekarang (±\u00a0${size})`,
  sending: 'Mengirim foto…',
  sendEnds: {
    done: 'Semua foto sudah diterima kabupaten.',
    offline: 'Internet terputus. Yang sudah sampai tidak dikirim ulang. Coba lagi nanti.',
    wait: 'Kabupaten sedang sibuk. Coba lagi nanti.',
    blocked:
      'Pengaman jaringan di tengah jalan menolak fotonya. Fotonya aman di sini. Beri tahu petugas kabupaten.',
    refused: 'Perangkat ini tidak boleh mengirim lagi. Lihat “Sambungkan ke kabupaten”.',
    unsupported: 'Kabupaten belum bisa menerima foto. Fotonya aman di sini.',
  },
  refused: (count: string) => `**${count} foto atau lampiran tidak diterima** kabupaten`,
  refusedWhy: {
    too_large: 'Terlalu besar. Buka catatannya, hapus berkasnya, lalu pilih yang lebih kecil.',
    content_type: 'Bukan foto atau PDF yang dikenal. Buka catatannya, hapus berkasnya, lalu pilih yang lain.',
    library_full: 'Tempat foto perpustakaan ini di kabupaten sudah penuh. Beri tahu petugas kabupaten.',
    hash: 'Rusak di perangkat ini. Buka catatannya, hapus berkasnya, lalu pilih lagi.',
    other: 'Kabupaten menolaknya. Berkasnya tetap ada di sini.',
  },
  tryAgain: 'Coba lagi',

  toSend: 'Buka foto dan lampiran',
  beforeHandover: (count: string, size: string) =>
    `${count} foto atau lampiran (±\u00a0${size}) hanya ada di sini. Kirim dulu: sesudah serah terima perangkat ini tidak bisa mengirim lagi.`,
  leftBehind: (count: string, size: string) =>
    `${count} foto atau lampiran (±\u00a0${size}) hanya ada di sini. Buat berkas foto, lalu buka di perangkat petugas baru.`,

  connection: 'Kirim foto lewat',
  connectionHelp: 'Catatan selalu dikirim, karena kecil. Ini hanya untuk foto dan lampiran.',
  connections: {
    wifi: 'Wi-Fi saja',
    any: 'Wi-Fi dan paket data',
    never: 'Hanya kalau saya tekan tombol',
  },
  cost: (text: string) => `Sekali kirim memakai kuota ±\u00a0${text}.`,
  costWithAttachments: (text: string, size: string) =>
    `Sekali kirim memakai kuota ±\u00a0${text}; foto ±\u00a0${size}.`,

  bundleTitle: 'Cadangan foto',
  bundleWhat: (count: string, size: string) =>
    `Foto tidak ikut dalam cadangan catatan. ${count} foto dan lampiran, ±\u00a0${size}, bisa dibuat berkas sendiri.`,
  bundleMake: 'Buat berkas foto',
  bundleRecordsFirst:
    'Ini berkas foto. Buka dulu berkas yang namanya dimulai dengan Cadangan, lalu berkas ini.',
  bundleFailed: 'Berkas foto belum bisa dibuat. Mungkin memori penuh. Tutup aplikasi lain, lalu coba lagi.',
  bundlePart: (number: string, all: string) => `Berkas foto ${number} dari ${all} siap`,
  bundleNext: 'Lanjut ke berkas berikutnya',
  bundleNotKept: 'Penyimpanan di perangkat ini penuh. Sebagian foto belum diambil; catatan tidak berubah.',
  bundlePeople:
    'Di foto ada orangnya. Berikan berkas ini hanya kepada yang berhak, atau kunci dengan kata sandi.',
  bundleDone: 'Berkas foto dibuat.',
  bundleReady: 'Berkas foto siap',
  bundleHolds: (count: string) => `Berisi **${count} foto dan lampiran**.`,
  bundleNew: (count: string) => `${count} di antaranya belum ada di sini.`,
  bundleNothingNew: 'Semuanya sudah ada di sini.',
  bundleKeep: 'Ambil fotonya',
  bundleKept: (count: string) => `${count} foto dan lampiran diambil.`,
}
