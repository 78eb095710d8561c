// Closing a month: before, while and after its report is handed in, and what the home page says of it.
export const closing = {
  // Whether it is closed, on the month's page
  open: 'Belum ditutup.',
  openNote: 'Angka masih berubah kalau Anda mencatat lagi.',
  closedBy: (day: string, name: string, revision: string) =>
    `Ditutup ${day} oleh ${name}, revisi ${revision}.`,
  closedOn: (day: string, revision: string) => `Ditutup ${day}, revisi ${revision}.`,
  closedNote: 'Perbaikan masih bisa, dengan alasan.',
  close: (month: string) => `Tutup bulan ${month}`,
  codeLabel: 'Kode laporan',
  codeOpen: 'Kode laporan. Ikut berubah kalau angkanya berubah.',
  codeClosed: 'Kode laporan. Di layar kabupaten kodenya harus sama.',
  codeNow: (code: string) => `Angka sekarang: ${code}`,

  // Changed since it was closed
  changed: 'Berubah sejak ditutup',
  figureChanged: (before: string, now: string) => `${before} → ${now}`,
  onlyRows: 'Jumlahnya sama, tetapi rinciannya berubah (misalnya bidang atau sasaran).',
  textsChanged: 'Kendala, tindak lanjut, atau rencana diubah.',
  moreChanges: (count: number) => `${count} angka lain`,
  closeAgain: (revision: string) => `Tutup lagi sebagai revisi ${revision}`,

  // All revisions
  revisions: (count: string) => `Riwayat penutupan (${count})`,
  revision: (number: string) => `Revisi ${number}`,
  revisionBy: (day: string, time: string, name: string) => `${day}, ${time}, oleh ${name}`,
  revisionOn: (day: string, time: string) => `${day}, ${time}`,
  reasonWas: (reason: string) => `Alasan: ${reason}`,

  // Two devices closed it
  twice: 'Bulan ini ditutup di dua alat',
  twiceNote: 'Pilih penutupan yang dipakai. Tidak ada catatan yang hilang.',
  twiceSame: 'Angkanya sama, jadi pilihan mana pun benar.',
  onDevice: (device: string) => `di ${device}`,
  sameAsNow: 'Sama dengan angka sekarang.',
  otherThanNow: 'Berbeda dengan angka sekarang. Sesudah memilih, tutup lagi sebagai revisi berikutnya.',
  choose: 'Pakai penutupan ini',
  chooseThis: (code: string) => `Pakai penutupan ${code}`,
  chosen: 'Penutupan dipilih.',
  textsDiffer: 'Kendala atau rencana ditulis berbeda di dua alat',
  textsDifferNote: 'Keduanya tersimpan. Pilih yang dipakai.',
  chooseTexts: 'Pilih tulisan',

  // The page "Tutup bulan"
  title: (month: string) => `Tutup ${month}`,
  titleAgain: (month: string) => `Tutup lagi ${month}`,
  lead: 'Angka dan kodenya disimpan seperti sekarang, sebagai laporan yang Anda serahkan. Tidak perlu internet.',
  figures: 'Angka yang dilaporkan',
  activities: 'Kegiatan',
  early: (last: string) =>
    `Bulan ini berjalan sampai ${last}. Boleh ditutup sekarang. Mencatat sesudahnya perlu alasan.`,
  nil: (month: string) => `Belum ada catatan di ${month}`,
  nilNote:
    'Kalau memang tidak ada kegiatan, tutup sebagai nihil. Kalau ada yang belum dicatat, catat dulu: tanggalnya boleh mundur.',
  closeAsNil: 'Tutup sebagai nihil',
  nilButRecords:
    'Bulan ini pernah dilaporkan nihil, tetapi sekarang ada catatannya. Catatannya yang dilaporkan.',
  undecided: (count: string) => `${count} catatan punya dua isian yang belum dipilih`,
  missing: 'Yang belum terisi',
  missingNote: 'Boleh ditutup walau belum lengkap.',
  notSentNote: 'Catatan di alat lain yang belum terkirim belum ikut dihitung.',
  texts: 'Kendala dan rencana',
  reason: 'Alasan ditutup lagi',
  reasonHelp: 'Misalnya: catatan dari HP lain baru sampai.',
  reasonMissing: 'Tulis alasannya singkat saja, misalnya: jumlah peserta keliru.',
  by: (name: string) => `Ditutup oleh **${name}**`,
  byNobody: 'Belum dipilih siapa yang mencatat.',
  changePerson: 'Ganti',
  done: (month: string) => `${month} sudah ditutup.`,
  failed: 'Belum tertutup. Coba sekali lagi.',
  futureTitle: (month: string) => `${month} belum tiba`,
  future: 'Laporannya ditutup nanti, menjelang akhir bulan itu.',
  unchangedTitle: (month: string) => `${month} sudah ditutup`,
  unchanged: 'Tidak ada yang berubah sejak ditutup, jadi tidak perlu ditutup lagi.',
  toReport: 'Lihat laporan',
  noMonth: 'Alamat ini bukan bulan. Pilih bulannya di halaman Laporan.',

  // On the home page
  soFar: (month: string) => `Laporan ${month}`,
  countdown: (month: string, days: number) =>
    days > 0 ? `Laporan ${month}, ${days} hari lagi` : `Laporan ${month}, hari terakhir`,
  due: (month: string) => `**${month}** belum ditutup`,
  dueNote: 'Periksa angkanya, lalu tutup.',
  moreDue: (count: number) => `${count} bulan lain belum ditutup`,
  isClosed: (month: string) => `**${month}** sudah ditutup`,
  isClosedNote: (code: string) => `Kode laporan ${code}`,
  changedDue: (month: string) => `**${month}** berubah sejak ditutup`,
  changedDueNote: 'Lihat yang berubah, lalu tutup lagi.',
  twiceDue: (month: string) => `**${month}** ditutup di dua alat`,
  twiceDueNote: 'Pilih penutupan yang dipakai.',
  othersDue: 'Bulan yang belum ditutup',
}
