// The desk on "Hari ini", beside the keys: the day itself.
export const desk = {
  open: 'Buka hari ini',
  openSince: (time: string) => `Buka sejak ${time}`,
  notSaid: 'Belum dicatat buka atau tutup',
  closeToday: 'Hari ini tutup',
  closedBecause: (why: string) => (why ? `Tutup: ${why}` : 'Tutup hari ini'),
  whyClosed: 'Mengapa tutup?',
  whyEarly: 'Tutup lebih awal, mengapa?',
  earlyNote: 'Pengunjung hari ini sudah tercatat, jadi harinya tetap dihitung buka.',
  closedSaid: 'Dicatat: hari ini tutup.',
  /** Three things to try, on a device that begins a library. */
  first: {
    title: 'Tiga hal pertama',
    allDone: 'Tiga-tiganya sudah',
    skip: 'Tidak perlu',
    done: 'sudah',
    visit: 'Hitung satu orang yang datang',
    visitNote: (women: string, men: string) =>
      `Ketuk ${women} atau ${men} di atas. Salah ketuk bisa dikembalikan.`,
    activity: 'Tulis satu acara',
    activityNote: (book: string) => `Di buku ${book}. Yang sudah lewat juga boleh.`,
    report: 'Lihat hasilnya',
    reportNote: 'Laporan bulan terisi sendiri dari yang Anda catat.',
  },
}
