// "Lumbung pindah alamat": what the old address says.
export const moved = {
  title: 'Lumbung pindah alamat',
  lead: 'Alamat ini tidak dipakai lagi. Browser menyimpan catatan menurut alamat, jadi catatan di sini perlu dibawa sendiri ke alamat baru.',
  newAddress: (address: string) => `Alamat baru: **${address}**`,
  unsent: (count: string) => `${count} catatan di sini belum terkirim ke kabupaten. Bawa lewat berkas ini.`,
  saveFirst: 'Simpan arsipnya di perangkat ini.',
  thenOpen: 'Buka alamat baru.',
  thenChoose: 'Di sana pilih berkas tadi, lalu minta kode dari petugas kabupaten kalau perlu.',
  thenPhotos:
    'Berkas foto, kalau ada, dibuka terakhir: Lainnya, Apakah data saya aman, Buka berkas cadangan.',
  save: 'Simpan arsip',
  saveWhat: 'Semua catatan di sini dalam satu berkas',
  staysHere: 'Catatan di sini tidak dihapus.',
  nothingHere: 'Di perangkat ini belum ada catatan. Langsung saja buka alamat baru.',
  open: 'Buka alamat baru',
  stay: 'Tetap di sini dulu',
  fromOld:
    'Buka alamat lama sekali lagi di perangkat ini, tekan “Simpan arsip”, lalu pilih berkasnya di sini.',
}
