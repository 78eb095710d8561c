// Reports of four months, half a year and a year: the page, and the names of the periods.
export const period = {
  title: (name: string) => `Laporan ${name}`,
  before: (name: string) => `Periode sebelumnya, ${name}`,
  after: (name: string) => `Periode berikutnya, ${name}`,

  length: 'Lama periode',
  kinds: { fourMonths: '4 bulan', halfYear: '6 bulan', year: 'Setahun' },
  which: 'Periode',

  running: 'Masih berjalan.',
  over: 'Sudah lewat.',
  closedMonths: (closed: string, total: string) => `${closed} dari ${total} bulan sudah ditutup.`,
  holes: (months: string) => `${months}: belum ada laporan`,
  holesNote: 'Bulan itu tidak ikut dijumlahkan. Di laporan tertulis “–”, bukan 0.',
  codeNote: 'Kode laporan ini. Ikut tercetak di setiap lembar.',
  codeRunning: 'Kode laporan ini sampai sekarang. Berubah kalau Anda mencatat lagi.',

  figures: 'Angka bulan demi bulan',
  scroll: 'Geser ke samping untuk melihat semua bulan.',
  figure: 'Angka',
  sum: 'Seluruhnya',
  noReport: 'belum ada laporan',
  ahead: 'belum mulai',

  months: 'Bulan-bulannya',
  monthClosed: (code: string) => `Sudah ditutup, kode ${code}`,
  monthClosedNoCode: 'Sudah ditutup',
  monthOpen: 'Belum ditutup',
  monthRunning: 'Masih berjalan',
  monthNil: 'Nihil, belum ditutup',
  monthEmpty: 'Belum ada laporan',
  monthAhead: 'Belum mulai',

  targets: (year: string) => `Rencana sinergi ${year}`,
  targetsNote: (first: string, last: string) => `Yang tercapai dihitung dari ${first} sampai ${last}.`,
  target: (words: string) => `Target ${words}`,
  targetMonthly: (words: string) => `Target ${words} tiap bulan`,
  notMeasured: 'tidak diukur',
  perMonth: 'rata-rata sebulan',
  sinceJanuary: 'tercapai',

  nothing: (name: string) => `Belum ada catatan di ${name}`,
  nothingNote: 'Pilih periode lain, atau buka bulannya dan mulai mencatat.',
  notYet: (name: string) => `${name} belum mulai`,
  notYetNote: 'Laporan dibuat dari bulan yang sedang berjalan atau sudah lewat.',
  toRunning: 'Buka periode sekarang',
  toMonths: 'Buka laporan bulanan',

  goOn: 'Sesudah laporan',
  linkTitle: 'Laporan 4 bulan, semester, dan tahun',
  linkNote: 'Bulan-bulan dijumlahkan',
}
