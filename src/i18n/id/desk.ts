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
}
