// Tokens by which an office's own programs read the board.
export const tokens = {
  title: 'Kunci untuk dasbor',
  what: 'Dengan kunci, program kantor Anda bisa membaca papan ini sendiri. Kunci hanya membaca angka; tidak bisa mengubah apa pun.',
  docs: 'Cara memakainya',
  make: 'Buat kunci',
  name: 'Untuk apa',
  nameHelp: 'Contoh: dasbor Dinas Kominfo. Supaya Anda tahu kunci mana yang dimatikan nanti.',
  nameEmpty: 'Tulis dulu kunci ini untuk apa.',
  scope: 'Wilayah yang dibaca',
  scopeHelp: (scope: string) =>
    scope === ''
      ? 'Awal kode wilayah, atau kosong untuk semua.'
      : `Awal kode wilayah: ${scope} atau yang di dalamnya.`,
  scopeWrong: 'Itu bukan wilayah Anda.',
  tooMany: 'Sudah ada 100 kunci. Cabut dulu yang tidak dipakai.',
  isReady: 'Kuncinya',
  once: 'Kunci ini hanya terlihat sekarang. Salin dulu, lalu simpan di program yang memakainya.',
  copy: 'Salin kunci',
  copied: 'Kunci sudah disalin.',
  line: (place: string, who: string) => `${place}, dibuat ${who}`,
  used: (when: string) => `terakhir dipakai ${when}`,
  neverUsed: 'belum pernah dipakai',
  isRevoked: (when: string) => `tidak berlaku sejak ${when}`,
  revokeOf: (name: string) => `Cabut kunci ${name}`,
  revokeTitle: (name: string) => `Cabut kunci ${name}?`,
  revokeWhat:
    'Program yang memakainya tidak bisa membaca lagi. Kunci yang dimatikan tidak bisa dipakai kembali.',
  revokeYes: 'Cabut kuncinya',
  revoked: (name: string) => `Kunci ${name} tidak berlaku lagi.`,
}
