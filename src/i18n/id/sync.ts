// How sending stands, in plain words. Being offline is normal: it is said like anything else.
// `here` is "HP ini" or "komputer ini"; `**` marks bold.
export const sync = {
  onPhone: 'HP ini',
  onComputer: 'komputer ini',
  notConnected: (here: string) => `Belum disambungkan ke kabupaten. Semua catatan aman di ${here}.`,
  connect: 'Sambungkan',
  offline: (here: string, unsent: number) =>
    unsent > 0
      ? `Tidak ada internet. **${unsent} catatan belum terkirim**, aman di ${here}.`
      : `Tidak ada internet. Semua catatan sudah diterima kabupaten.`,
  waiting: (here: string, unsent: number) => `**${unsent} catatan belum terkirim**, aman di ${here}.`,
  sendsItself: 'Dikirim sendiri begitu ada internet.',
  sending: (unsent: number) =>
    unsent > 0 ? `Sedang mengirim **${unsent} catatan** ke kabupaten.` : 'Sedang memeriksa ke kabupaten.',
  received: (when: string) => `Semua sudah diterima kabupaten, ${when}.`,
  connected: 'Tersambung dengan kabupaten. Catatan dikirim sendiri.',
  needsCode: (here: string) =>
    `Perlu kode baru dari kabupaten untuk mengirim. Semua catatan aman di ${here}.`,
  enterCode: 'Tulis kode',
  revoked: (here: string) => `Pengiriman dari ${here} sudah berhenti. Semua catatan tetap ada di sini.`,
  updateApp: (here: string) =>
    `Lumbung perlu diperbarui sebelum bisa mengirim. Semua catatan aman di ${here}.`,
  trouble: (here: string) =>
    `Kabupaten belum bisa menerima, nanti dicoba lagi sendiri. Semua catatan aman di ${here}.`,
  blocked: (here: string, status: string) =>
    `Ada yang menolak di tengah jalan (${status}). Semua catatan aman di ${here}.`,
  parked: (count: number) => `${count} catatan belum bisa diterima kabupaten.`,
  clockWrong: (here: string) => `Tanggal di ${here} mungkin salah. Periksa pengaturan tanggalnya.`,
  seeDetails: 'Lihat',
}
