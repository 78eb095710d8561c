// What the kabupaten wrote to this library: notes, reports that it sent back, aid and training.
export const fromOffice = {
  heading: 'Dari kabupaten',
  office: 'Petugas kabupaten',
  fromAt: (who: string, when: string) => `${who}, ${when}`,

  // The page of notes
  notes: 'Pesan dari kabupaten',
  notesNote: 'Bisa dibaca dan dijawab tanpa internet',
  unread: (count: string) => `${count} belum dibaca`,
  noNotes: 'Belum ada pesan',
  noNotesAbout:
    'Pesan dari petugas kabupaten tampil di sini. Sesudah diterima, pesannya bisa dibaca dan dijawab tanpa internet.',
  isNew: 'Baru',
  reply: 'Jawab',
  replyTo: (words: string) => `Jawab pesan: ${words}`,
  changeAnswer: 'Ubah jawaban',
  changeAnswerTo: (words: string) => `Ubah jawaban untuk pesan: ${words}`,
  saveAnswer: 'Simpan jawaban',
  answerMissing: 'Tulis jawabannya dulu, misalnya: terima kasih, akan kami perbaiki.',
  answerSaved: 'Jawaban tersimpan.',
  answerTakenBack: 'Jawaban dihapus.',
  older: (count: string) => `Tampilkan pesan lama (${count})`,

  // On "Hari ini"
  noteDue: (words: string) => `Pesan dari kabupaten: ${words}`,
  moreNotes: (count: string) => `${count} pesan lain belum dibaca`,

  // A report that was sent back
  returned: 'Laporan dikembalikan',
  returnedNext:
    'Perbaiki catatannya, lalu tutup lagi. Angkanya ternyata sudah benar? Tutup lagi, dan tulis itu sebagai alasannya.',
  returnedDue: (month: string) => `Laporan dikembalikan: ${month}`,
  returnedDueNote: (reason: string) => `“${reason}” Perbaiki, lalu tutup lagi.`,
  closeAgain: 'Tutup lagi',

  // Aid and training
  aidDue: (what: string) => `Bantuan dari kabupaten: ${what}`,
  aidAsk: 'Sudah diterima?',
  recordAid: 'Catat sebagai peralatan',
  recordAidThis: (what: string) => `Catat sebagai peralatan: ${what}`,
  already: 'Barangnya sudah ada di daftar peralatan?',
  alreadyHelp: 'Pilih barangnya, supaya tidak tercatat dua kali.',
  notYet: 'Belum, catat sekarang',
  link: 'Catat bantuan pada barang itu',
  linked: 'Bantuan sudah dicatat pada barang itu.',
  trainingDue: (what: string) => `Pelatihan kabupaten: ${what}`,
  trainingAsk: 'Siapa yang ikut?',
  trainingAhead: 'Belum tiba',
  recordTraining: 'Catat siapa yang ikut',
  recordTrainingThis: (title: string) => `Catat siapa yang ikut: ${title}`,
  twice: (title: string) => `${title} dicatat lebih dari satu kali`,
  twiceNote: 'Dua perangkat mencatat hal yang sama. Kalau memang sama, hapus salah satu.',
}
