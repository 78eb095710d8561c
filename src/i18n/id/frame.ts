// What the frame around the pages says later than on the first screen.
export const frame = {
  whoRecords: 'Siapa yang mencatat?',
  whoRecordsWhy: 'Supaya nanti jelas siapa mencatat apa.',
  someoneElse: 'Orang lain',
  staffChosen: (name: string) => `Yang mencatat: ${name}.`,
  notFoundTitle: 'Alamat tidak dikenal',
  notFound: 'Halaman ini tidak ada',
  reconnect: 'Pulihkan dengan kode',
  tryAgain: 'Coba lagi',
  cannotOpen: {
    emptied: {
      title: 'Catatan di perangkat ini hilang',
      what: 'Browser mengosongkan ruang simpannya. Itu bisa terjadi kalau memori penuh atau rusak. Bukan salah Anda.',
      todo: 'Yang sudah terkirim masih ada di kabupaten dan bisa diambil lagi dengan kode baru, atau dari berkas cadangan. Sebelum catatannya kembali, tidak ada yang disimpan di sini.',
    },
    blocked: {
      title: 'Lumbung masih terbuka di tab lain',
      what: 'Tab itu memakai versi lama. Catatan Anda aman.',
      todo: 'Simpan isian di tab lain, tutup tab itu, lalu tekan Coba lagi.',
    },
    noStorage: {
      title: 'Penyimpanan belum bisa dibuka',
      what: 'Mungkin ini jendela samaran (incognito), atau memori perangkat penuh. Catatan yang sudah tersimpan tidak diubah.',
      todo: 'Buka Lumbung di jendela biasa, atau hapus beberapa foto dan video supaya ada ruang, lalu tekan Coba lagi.',
    },
  },
  monthBefore: (month: string) => `Bulan sebelumnya: ${month}`,
  monthAfter: (month: string) => `Bulan berikutnya: ${month}`,
  chooseMonth: (month: string) => `${month}. Pilih bulan lain`,
  year: (year: string) => `Tahun ${year}`,
}
