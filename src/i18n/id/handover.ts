// "Serah terima": another device takes this one's place, and the QR code with which it does.
// `device` is "HP" or "komputer".
export const handover = {
  title: 'Serah terima',
  note: 'Petugas baru melanjutkan di perangkatnya',
  newLibrarian: 'Ada petugas pengganti?',
  what: 'Petugas baru melanjutkan perpustakaan ini di perangkatnya sendiri. Semua catatan, nama petugas, dan laporan yang sudah ditutup ikut.',
  afterwards: (device: string) =>
    `Sesudah itu ${device} ini tidak mengirim lagi. Catatan yang ada di sini tetap ada.`,
  make: 'Buat kode serah terima',
  sending: 'Mengirim yang belum terkirim…',
  asking: 'Membuat kode…',

  picture: 'Kode QR untuk petugas baru',
  code: 'Kode',
  steps: 'Di perangkat petugas baru',
  stepsAre: (address: string, haveCode: string) => [
    'Buka kamera HP, lalu arahkan ke gambar ini.',
    `Kalau tidak ada kamera: buka ${address} di browser, pilih “${haveCode}”, lalu tulis kodenya.`,
    'Pastikan nama perpustakaannya benar.',
    'Pilih atau tulis nama petugas yang mencatat.',
  ],
  works: (minutes: number, time: string) =>
    `Berlaku **${minutes} menit lagi**, sampai pukul ${time}. Untuk satu perangkat saja.`,
  waiting: 'Menunggu petugas baru. Layar ini berubah sendiri.',
  notYet: 'Belum ada yang berubah selama kodenya belum dipakai. Kalau tidak jadi, biarkan saja.',
  ended: 'Kode tadi sudah tidak berlaku. Kalau masih perlu, buat kode baru.',
  unsent: (count: string) => `${count} catatan belum terkirim, jadi belum ikut.`,
  unsentWhat: (device: string) =>
    `Catatannya tetap ada di ${device} ini. Buat cadangan, lalu buka berkasnya di perangkat baru.`,

  done: 'Sudah diserahkan',
  doneWhat: (device: string) =>
    `Perpustakaan ini dilanjutkan di perangkat lain, dan ${device} ini tidak mengirim lagi.`,
  kept: 'Semua catatan tetap ada di sini, bisa dibaca dan dijadikan cadangan.',
  allSent: 'Semua catatan dari sini sudah ikut.',
  leftHere: (count: string) => `${count} catatan belum sempat terkirim.`,
  leftHereWhat:
    'Buat cadangan dengan nama orang, lalu buka berkasnya di perangkat baru. Catatan itu langsung bergabung.',
  mistake: 'Kalau ini keliru, minta kode baru ke petugas kabupaten.',

  refused: {
    offline: 'Belum ada internet, jadi kode belum bisa dibuat. Coba lagi nanti, atau pakai berkas.',
    blocked: (status: string) =>
      `Internet ada, tetapi pengaman jaringan di tengah jalan menolak (${status}). Beri tahu petugas kabupaten angka itu, atau pakai berkas.`,
    trouble: 'Kabupaten belum bisa membuat kode. Coba lagi nanti, atau pakai berkas.',
    needsCode: 'Kabupaten tidak mengenal perangkat ini lagi. Serah terima bisa lewat berkas.',
    revoked: 'Perangkat ini tidak boleh mengirim lagi. Serah terima bisa lewat berkas.',
    notConnected:
      'Perpustakaan ini belum tersambung dengan kabupaten, jadi serah terima lewat berkas. Tanpa internet pun bisa.',
  },
  byFile: 'Lewat berkas',
  byFileSteps: [
    'Buat cadangan dengan nama orang.',
    'Kirim berkasnya ke petugas baru, lewat WhatsApp atau USB.',
    'Di perangkat baru: buka Lumbung, pilih “Punya berkas cadangan?”, lalu pilih berkasnya.',
    'Pilih atau tulis nama petugas yang mencatat.',
  ],
  byFileAfter:
    'Sesudah itu catat di perangkat baru saja. Kalau di sini masih ada yang dicatat, buat cadangan lagi dan buka di sana.',

  alreadyConnected: (library: string) =>
    `Perangkat ini sudah tersambung dengan ${library}. Pakai kode ini hanya kalau kodenya juga untuk ${library}.`,

  takeOver: 'Lanjutkan di perangkat ini',
  takeOverLead: 'Kodenya sudah terisi. Periksa nama perangkat ini, lalu tekan Periksa kode.',

  scan: 'Pindai kode QR',
  scanWhat:
    'Arahkan kamera ke kode QR di lembar kabupaten atau di perangkat lama, sampai seluruh gambarnya terlihat.',
  scanStarting: 'Membuka kamera…',
  scanLooking: 'Mencari kode QR…',
  scanned: 'Kode sudah terbaca. Tekan Periksa kode.',
  scanPicture: 'Gambar dari kamera',
  otherQr: 'Itu bukan kode dari Lumbung. Arahkan ke kode QR di lembar kabupaten atau di perangkat lama.',
  otherAddress: (address: string) =>
    `Kode itu untuk Lumbung di ${address}. Buka alamat itu di browser, lalu tulis kodenya di sana.`,
  noCamera: {
    refused:
      'Kamera tidak diizinkan. Izinkan kamera untuk Lumbung di pengaturan browser, atau tulis saja kodenya.',
    none: 'Tidak ada kamera di perangkat ini. Tulis saja kodenya.',
    busy: 'Kamera sedang dipakai aplikasi lain. Tutup aplikasi itu, atau tulis saja kodenya.',
    notSecure: 'Kamera hanya bisa dipakai kalau Lumbung dibuka lewat alamat https. Tulis saja kodenya.',
  },
  typeIt: 'Tulis kodenya saja',
}
