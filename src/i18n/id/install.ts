// Installing the app and its updates.
export const install = {
  updateReady: 'Versi baru siap. Pasang sesudah selesai mengisi.',
  updateNow: 'Pasang versi baru',
  updateWaits: 'Masih ada isian yang terbuka, di sini atau di tab lain. Simpan dulu, lalu pasang.',
  hint: 'Lumbung bisa dipasang di perangkat ini, supaya cepat dibuka dari layar utama.',
  hintInstall: 'Pasang Lumbung',
  hintLater: 'Nanti saja',
  title: 'Pasang di HP atau komputer',
  why: 'Sesudah dipasang, Lumbung dibuka dari layar utama seperti aplikasi lain, juga tanpa internet. Catatan Anda tetap ada.',
  installed: 'Lumbung sudah terpasang di perangkat ini.',
  offlineReady: 'Siap dipakai tanpa internet.',
  offlineNotYet: 'Belum siap tanpa internet. Biarkan halaman ini terbuka sebentar selagi ada internet.',
  offlineNever:
    'Alamat ini tidak dimulai dengan https, jadi Lumbung belum bisa dibuka tanpa internet. Minta alamat https ke petugas kabupaten.',
  hereFirst: 'Di perangkat ini',
  elsewhere: 'Di perangkat lain',
  androidChrome: 'HP Android, Chrome',
  androidChromeSteps: [
    'Buka alamat Lumbung di Chrome.',
    'Ketuk tiga titik di kanan atas.',
    'Ketuk “Tambahkan ke layar utama”, lalu “Instal”.',
    'Buka Lumbung dari layar utama.',
  ],
  androidFirefox: 'HP Android, Firefox',
  androidFirefoxSteps: [
    'Buka alamat Lumbung di Firefox.',
    'Ketuk tiga titik.',
    'Ketuk “Pasang” atau “Tambahkan ke layar utama”.',
    'Ketuk “Tambahkan”, lalu buka Lumbung dari layar utama.',
  ],
  iphone: 'iPhone, Safari',
  iphoneSteps: [
    'Buka alamat Lumbung di Safari.',
    'Ketuk tombol Bagikan, kotak dengan panah ke atas.',
    'Gulir ke bawah, ketuk “Tambah ke Layar Utama”.',
    'Ketuk “Tambah”, lalu buka Lumbung dari layar utama.',
  ],
  iphoneNote:
    'Di iPhone, catatan di Safari tidak ikut pindah. Pasang dulu sebelum mulai mencatat, atau sambungkan keduanya dengan kode dari kabupaten.',
  windowsChrome: 'Komputer Windows, Chrome atau Edge',
  windowsChromeSteps: [
    'Buka alamat Lumbung.',
    'Klik tanda pasang di ujung kanan baris alamat. Kalau tidak ada, klik tiga titik di kanan atas, lalu cari “Instal Lumbung”.',
    'Klik “Instal”.',
    'Buka Lumbung dari desktop atau menu Start.',
  ],
  windowsFirefox: 'Komputer Windows, Firefox',
  windowsFirefoxSteps: [
    'Buka alamat Lumbung. Firefox tidak memasang aplikasi, tetapi Lumbung tetap bisa dipakai tanpa internet.',
    'Tekan Ctrl dan D, lalu klik “Simpan”. Lumbung sekarang ada di daftar markah (bookmark).',
    'Untuk gambar di desktop: kecilkan jendela Firefox, lalu seret gambar gembok di kiri alamat ke desktop.',
  ],
}
