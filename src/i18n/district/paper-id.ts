// What the office's own report says on paper, and the page that makes it.
export const paper = {
  titles: {
    month: 'Laporan Bulanan Perpustakaan Desa',
    fourMonths: 'Laporan Caturwulan Perpustakaan Desa',
    halfYear: 'Laporan Semester Perpustakaan Desa',
    year: 'Laporan Tahunan Perpustakaan Desa',
  },
  month: (month: string) => `Bulan ${month}`,
  fourMonths: (number: string, year: string, first: string, last: string) =>
    `Caturwulan ${number} ${year} (${first} sampai ${last})`,
  year: (year: string) => `Tahun ${year}`,
  government: (regency: string) => `Pemerintah ${regency}`,
  subdistrict: (name: string) => `Kecamatan ${name}`,
  fileName: (place: string, period: string) => `Laporan ${place} ${period}`,

  whoReported: 'Yang melapor',
  libraries: 'Perpustakaan desa',
  expected: 'Laporan seharusnya',
  received: 'Jumlah lapor',
  completeness: 'Kelengkapan',
  timeliness: 'Ketepatan',
  missing: (day: string, villages: string) => `Belum lapor sampai ${day}: ${villages}.`,
  noneMissing: 'Semua laporan sudah diterima.',
  notDue: (reports: string) => `Belum waktunya: ${reports} laporan.`,
  notSummed: 'Yang belum lapor tidak ikut dijumlahkan; tanda – bukan nol.',
  timelyBy: (day: string) =>
    `Ketepatan menghitung laporan, juga nihil, yang diterima sampai batas lapornya, umumnya ${day}.`,
  timelyByMonth: 'Ketepatan menghitung laporan, juga nihil, yang diterima sampai batas lapor tiap bulan.',
  changed: (villages: string) =>
    `Catatan berubah sesudah laporannya diterima: ${villages}. Yang tertulis di sini angka yang dilaporkan.`,
  and: 'dan',

  perVillage: 'Angka tiap desa',
  numberShort: 'No.',
  report: 'Laporan',
  inRupiah: (figure: string) => `${figure} (Rp)`,
  monthsOf: (handedIn: string, expected: string) => `${handedIn} dari ${expected} bulan`,
  sum: (villages: string) => `Jumlah ${villages} desa`,
  attendance: 'Peserta adalah kehadiran, bukan orang yang berbeda.',
  byField: {
    title: 'Kegiatan menurut bidang',
    field: 'Bidang',
    none: 'Bidang lain atau belum diisi',
    unknown: 'Belum diketahui bidangnya',
    sum: 'Jumlah',
    why: (villages: string) =>
      `Belum diketahui bidangnya: kegiatan ${villages}. Catatan yang ada di sini tidak sama dengan yang dilaporkan.`,
    column: (figure: string, field: string) => `${figure} ${field}`,
  },
  guidance: {
    title: 'Pembinaan oleh kantor',
    what: 'Uraian',
    number: 'Jumlah',
    trainings: 'Pelatihan untuk desa',
    people: 'Orang yang ikut pelatihan',
    trainedVillages: 'Desa yang ikut pelatihan',
    units: 'Bantuan yang diserahkan, unit',
    aidedVillages: 'Desa yang menerima bantuan',
  },
  note: 'Catatan dan tindak lanjut',

  placeToWrite: '……………………',
  number: 'NIP',
  code: 'Kode laporan',
  state: (day: string, time: string) => `keadaan ${day}, ${time}`,
  page: 'Halaman',
  of: 'dari',

  length: 'Lama laporan',
  lengths: { month: 'Sebulan', fourMonths: '4 bulan', year: 'Setahun' },
  which: 'Laporan yang mana',
  noteHelp:
    'Ikut tercetak di bawah angka. Tersimpan di perangkat ini saja sampai Anda keluar. Jangan tulis nama atau nomor pribadi.',
  download: 'Unduh PDF',
  downloadXlsx: 'Unduh Excel',
  downloadCsv: 'Unduh CSV',
  making: 'Sedang dibuat…',
  ready: (file: string) => `${file} sudah diunduh.`,
  preview: 'Isi laporan',
  scroll: 'Geser ke samping untuk melihat semua kolom.',
  tooWide: 'Laporan dibuat untuk satu kabupaten atau kota. Buka dulu kabupatennya di papan.',
  noLetter: 'Kepala surat dan penanda tangan belum diisi.',
  toLetter: 'Isi kepala surat',
  sheets: { villages: 'Desa', months: 'Tiap bulan' },
  monthHead: 'Bulan',
}

/** The settings of the letterhead. */
export const letter = {
  title: 'Kepala surat dan penanda tangan',
  what: 'Tercetak di laporan kabupaten. Cukup diisi sekali; semua petugas di wilayah Anda memakainya.',
  inherited:
    'Sekarang dipakai kepala surat kantor di atas Anda. Isian Anda menggantikannya untuk wilayah Anda.',
  fields: {
    government: 'Pemerintah',
    name: 'Nama kantor',
    address: 'Alamat kantor',
    place: 'Tempat tanda tangan',
    role: 'Jabatan penanda tangan',
    head: 'Nama penanda tangan',
  },
  examples: {
    government: 'Contoh: Pemerintah Kabupaten Grobogan',
    name: 'Contoh: Dinas Kearsipan dan Perpustakaan Daerah',
    address: 'Telepon kantor boleh. Nomor HP jangan.',
    place: 'Contoh: Purwodadi',
    role: 'Contoh: Kepala Dinas Kearsipan dan Perpustakaan Daerah',
    head: 'NIP tidak disimpan; di laporan ada garis untuk menulisnya.',
  },
  private: 'Nomor HP, NIK, dan NIP jangan ditulis di sini.',
}
