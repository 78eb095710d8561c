// "Ingatkan saya": reminders of the month's report on this device.
export const reminders = {
  title: 'Ingatkan saya',
  what: (device: string) =>
    `Lumbung bisa mengingatkan Anda soal laporan bulan, supaya tidak terlewat. Hanya di ${device} ini.`,
  privacy: 'Pengingat hanya menyebut nama bulan. Tidak ada nama orang atau angka di dalamnya.',
  turnOn: 'Nyalakan pengingat',
  turnOff: 'Matikan pengingat',
  isOn: 'Pengingat menyala.',
  isOff: 'Pengingat mati.',
  inBackground:
    'Muncul juga waktu Lumbung tertutup. Jamnya dipilih browser, jadi bisa terlambat beberapa jam.',
  whenOpen: 'Di browser ini pengingat muncul waktu Lumbung dibuka.',
  notAllowed: 'Browser belum diizinkan mengingatkan. Tekan tombolnya lagi, lalu pilih Izinkan.',
  failed: 'Pengingat belum menyala. Coba sekali lagi.',

  schedule: 'Kapan Anda diingatkan',
  untilClosed: 'Berhenti kalau laporan bulan itu sudah ditutup.',
  notification: (month: string) => `Laporan ${month}`,
  bodies: {
    soon: 'Akhir bulan sudah dekat. Lihat apa yang belum lengkap.',
    lastDay: 'Hari ini hari terakhir bulan ini. Masih ada yang perlu dicatat?',
    over: 'Bulannya sudah selesai. Tutup laporannya kalau sudah lengkap.',
    late: 'Laporannya belum ditutup.',
  },

  denied: {
    title: 'Browser ini menolak pengingat dari Lumbung',
    todo: 'Untuk mengizinkannya lagi: tekan tanda di kiri alamat Lumbung (atau tahan ikon Lumbung, lalu Info aplikasi), pilih Notifikasi, lalu Izinkan.',
  },
  insecure: {
    title: 'Di alamat ini browser tidak bisa mengingatkan',
    todo: 'Pengingat hanya bisa di alamat yang dimulai dengan https. Halaman Hari ini tetap menghitung hari sampai akhir bulan.',
  },
  installFirst: {
    title: 'Di iPhone, pasang Lumbung dulu',
    todo: 'iPhone hanya mengingatkan untuk aplikasi yang ada di layar utama. Pasang Lumbung, buka dari sana, lalu kembali ke halaman ini.',
  },
  unsupported: {
    title: 'Browser ini tidak bisa mengingatkan',
    todo: 'Halaman Hari ini tetap menghitung hari sampai akhir bulan.',
  },
  install: 'Cara memasang',
}
