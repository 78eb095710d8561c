// "Bantuan": how things are done, task by task, in the words of whoever does them. Fetched with its page alone. Names of
// buttons and fields are those on the screen (`naming`).
import { advocacyStages } from '../../domain/advocacy-fields.ts'
import { activity } from '../../domain/records/activity.ts'
import { advocacy } from '../../domain/records/advocacy.ts'
import { countingWeek } from '../../domain/records/counting-week.ts'
import { library } from '../../domain/records/library.ts'
import { partner } from '../../domain/records/partner.ts'
import { closedReasons, serviceDay } from '../../domain/records/service-day.ts'
import { visit } from '../../domain/records/visit.ts'
import { naming } from '../naming.ts'
import type { Phrases } from '../phrases.ts'

const [, promised] = advocacyStages
const [noPower] = closedReasons
const save = (t: Phrases, object: { readonly id: string }) => t.records.save(object.id.toLowerCase())

export const help = (t: Phrases) => ({
  title: t.shell.help,
  search: 'Cari: wifi, tutup bulan, HP baru',
  allHere: 'Semua bantuan ada di perangkat ini. Tidak perlu internet.',
  print: 'Cetak bantuan',
  found: (count: number) => `${count} bantuan cocok`,
  nothingFound: (text: string) => `Belum ada bantuan tentang “${text}”`,
  nothingFoundAbout: 'Coba kata yang lebih pendek, misalnya wifi atau foto.',
  showAll: 'Lihat semua bantuan',
  stillLost: 'Masih bingung?',
  ask: 'Tanya petugas kabupaten. Perlu internet atau pulsa.',
  askByWhatsapp: 'Tulis pertanyaan di WhatsApp',
  question: (library: string) => `Saya dari ${library}. Saya mau bertanya tentang Lumbung: `,
  groups: {
    daily: 'Setiap hari',
    monthly: 'Setiap bulan',
    trouble: 'Kalau ada masalah',
    devices: 'Petugas dan perangkat',
  },
  /** `find`: everyday words by which it is looked for, besides those that are read. `go`: what opens the screen. */
  tasks: {
    visitor: {
      title: 'Seorang perempuan datang',
      find: 'pengunjung tamu hitung ketuk orang masuk turus keyboard',
      steps: [
        naming`Buka ${t.shell.today}.`,
        naming`Ketuk ${t.home.women} satu kali. Untuk laki-laki, ketuk ${t.home.men}.`,
        naming`Salah ketuk? Ketuk ${t.shell.undo}. Semua ketukan hari ini ada di ${t.home.taps}.`,
        naming`Mau mencatat usia? Di ${t.home.taps}, pilih ${t.tally.withAge}.`,
        naming`Di komputer cukup tekan huruf ${t.home.menKey} atau ${t.home.womenKey}.`,
      ],
      go: 'Hitung sekarang',
    },
    group: {
      title: 'Rombongan sekolah datang',
      find: 'kelas murid anak banyak orang rombongan',
      steps: [
        naming`Di ${t.shell.today}, ketuk ${t.home.group}.`,
        naming`Ketuk tempat asalnya, atau ${t.tally.otherPlace} lalu tulis namanya.`,
        'Tulis berapa laki-laki dan berapa perempuan. 20 orang dihitung 20 kunjungan.',
        naming`Ketuk ${t.tally.saveGroup('20')}.`,
      ],
      go: 'Catat rombongan',
    },
    earlier: {
      title: 'Kunjungan kemarin belum dicatat',
      find: 'lupa terlambat tanggal lalu kemarin susulan nol tidak ada pengunjung',
      steps: [
        naming`Di ${t.shell.today}, ketuk buku ${t.shell.visit}.`,
        naming`Di ${visit.fields.date.label.id}, pilih ${t.records.yesterday} atau ${t.records.chooseDay}.`,
        'Tulis jumlahnya. Tidak ada yang datang? Tulis 0: itu lain dengan tidak dihitung.',
        naming`Ketuk ${save(t, visit.label)}.`,
        naming`Banyak hari sekaligus lebih cepat lewat ${t.ledger.title}.`,
      ],
      go: 'Catat kunjungan',
    },
    hours: {
      title: 'Mencari jam yang paling ramai',
      find: 'jam buka sepi ramai grafik',
      steps: [
        naming`Di ${t.shell.today}, ketuk ${t.home.taps}, lalu ${t.tally.hours}.`,
        'Setiap ketukan menyimpan jamnya. Sesudah empat minggu, jam ramai terlihat.',
        naming`Di ${t.tally.span}, pilih masa yang lain.`,
      ],
      go: 'Lihat jam ramai',
    },
    computer: {
      title: 'Komputer atau wifi dipakai',
      find: 'PC internet laptop selesai rusak wifi pemakaian',
      steps: [
        naming`Di ${t.shell.today}, ketuk ${t.computers.start} di komputer yang dipakai.`,
        naming`Pilih siapa yang memakai, atau ketuk ${t.computers.skip}.`,
        naming`Sudah selesai? Ketuk ${t.home.end}.`,
        naming`Ada yang memakai wifi? Ketuk ${t.home.wifi} satu kali untuk satu perangkat.`,
        naming`Komputernya rusak? Di ${t.computers.title}, ketuk komputernya, lalu ${t.computers.setBroken}.`,
        naming`Belum ada komputer di papan? Ketuk ${t.computers.addEquipment} di sana.`,
      ],
      go: 'Buka papan komputer',
    },
    class: {
      title: 'Kelas dengan foto',
      find: 'kegiatan pelatihan posyandu peserta kamera gambar salin',
      steps: [
        naming`Di ${t.shell.today}, ketuk buku ${t.shell.activity}.`,
        naming`Isi ${activity.fields.title.label.id}, ${activity.fields.field.label.id}, dan ${activity.fields.people.label.id}.`,
        naming`Ketuk ${t.attachments.take} atau ${t.attachments.choose}. Minta izin dulu kepada orangnya.`,
        naming`Ketuk ${save(t, activity.label)}.`,
        naming`Kegiatannya rutin? Buka yang lama, lalu ketuk ${t.records.copyToNew}.`,
      ],
      go: 'Catat kegiatan',
    },
    plan: {
      title: 'Kegiatan direncanakan',
      find: 'rencana jadwal kalender berulang mingguan batal',
      steps: [
        naming`Di ${t.shell.records}, buka ${t.shell.activity}, lalu pilih ${t.calendar.asCalendar}.`,
        naming`Ketuk harinya, lalu ${t.calendar.planOn('28 November')}.`,
        naming`Tiap minggu atau tiap bulan? Pilih di ${activity.fields.repeats.label.id}.`,
        naming`Ketuk ${save(t, activity.label)}. Pada harinya, rencana itu tampil di ${t.shell.today}.`,
        naming`Sesudah harinya, ketuk ${t.calendar.fillIn} atau ${t.calendar.notHeld}.`,
      ],
      go: 'Buka kegiatan',
    },
    promise: {
      title: 'Kepala desa menjanjikan dana',
      find: 'advokasi janji uang anggaran peraturan tindak lanjut terlewat usulan',
      steps: [
        naming`Di ${t.shell.today}, ketuk buku ${t.shell.advocacy}.`,
        naming`Isi ${advocacy.fields.title.label.id} dan ${advocacy.fields.target.label.id}. Di ${advocacy.fields.stage.label.id}, pilih ${promised.label.id}.`,
        naming`Isi ${advocacy.fields.amount.label.id} dan ${advocacy.fields.nextStep.label.id} dengan tanggalnya.`,
        naming`Ketuk ${save(t, advocacy.label)}.`,
        naming`Pada tanggalnya, langkah itu tampil di ${t.shell.today}. Ketuk ${t.matters.done} dan pilih apa yang terjadi, atau ${t.matters.putOff}.`,
      ],
      go: 'Catat advokasi',
    },
    closedDay: {
      title: 'Tutup karena listrik mati',
      find: 'libur padam hari layanan jam buka tidak ada petugas',
      steps: [
        naming`Di ${t.shell.today}, di bawah ${serviceDay.label.id}, ketuk ${t.desk.closeToday}.`,
        naming`Pilih sebabnya, misalnya ${noPower.label.id}.`,
        'Sudah ada yang datang? Harinya tetap dihitung buka, dan dicatat tutup lebih awal.',
        naming`Untuk hari lain: di ${t.shell.more}, buka ${serviceDay.label.id}, lalu ketuk ${serviceDay.action.id}.`,
      ],
      go: 'Ke Hari ini',
    },
    find: {
      title: 'Mencari catatan lama',
      find: 'cari temukan hilang daftar',
      steps: [
        naming`Buka ${t.shell.records}.`,
        naming`Tulis nama, tempat, tanggal, atau angka di ${t.records.searchAll}. Salah eja sedikit tidak apa-apa.`,
        'Ketuk catatannya untuk membuka dan memperbaiki.',
      ],
      go: 'Buka catatan',
    },
    notes: {
      title: 'Kabupaten mengirim pesan',
      find: 'pesan surat balas jawab petugas kabupaten dinas belum dibaca',
      steps: [
        naming`Pesan yang belum dibaca tampil di ${t.shell.today}. Semuanya ada di ${t.shell.more}, ${t.fromOffice.notes}.`,
        'Baca pesannya. Kabupaten melihat bahwa pesan itu sudah dibaca.',
        naming`Perlu dijawab? Ketuk ${t.fromOffice.reply}, tulis, lalu ketuk ${t.fromOffice.saveAnswer}.`,
        naming`Jawaban dikirim sendiri begitu ada internet. Keliru? Ketuk ${t.fromOffice.changeAnswer}.`,
      ],
      go: 'Buka pesan',
    },
    others: {
      title: 'Mitra, publikasi, peralatan, dan lainnya',
      find: 'fasilitas buku bandwidth pelatihan pengelola cerita dampak MoU berita serah terima barang rencana target',
      steps: [
        naming`Buka ${t.shell.more}. Jenisnya ada di bawah ${t.more.records}.`,
        naming`Ketuk satu, misalnya ${partner.plural.id}, lalu ${partner.action.id}.`,
        naming`Isi yang Anda tahu. Yang bertanda (${t.shell.optional}) tidak harus diisi.`,
        naming`Ketuk ${save(t, partner.label)}.`,
      ],
      go: 'Buka catatan lain',
    },
    closeMonth: {
      title: 'Bulan ditutup dan dikirim',
      find: 'laporan PDF tanda tangan WhatsApp serahkan kode cap',
      steps: [
        naming`Buka ${t.shell.report}. Di ${t.report.beforeSending} tertulis apa yang belum terisi.`,
        naming`Ketuk ${t.closing.closeShort}, periksa angkanya, lalu ketuk ${t.closing.closeShort} sekali lagi.`,
        naming`Ketuk ${t.closing.stepPaper}, cetak, lalu minta tanda tangan dan cap.`,
        naming`Ketuk ${t.closing.stepMessage}. Kodenya harus sama dengan kode di kertas.`,
        'Angkanya dikirim sendiri begitu ada internet.',
      ],
      go: 'Buka laporan',
    },
    correct: {
      title: 'Bulan yang sudah ditutup perlu diperbaiki',
      find: 'revisi salah angka berubah alasan tutup lagi',
      steps: [
        'Perbaiki atau tambah catatannya seperti biasa.',
        naming`Tulis ${t.records.reason} sekali saja. Catatan berikutnya di bulan itu memakai alasan yang sama.`,
        naming`Di ${t.shell.report} tertulis ${t.closing.changed}. Ketuk ${t.closing.seeChanges}.`,
        naming`Ketuk ${t.closing.closeAgain('2')}, lalu serahkan lagi.`,
      ],
      go: 'Buka laporan',
    },
    returned: {
      title: 'Laporan dikembalikan kabupaten',
      find: 'laporan dikembalikan ditolak salah revisi alasan perbaiki tutup lagi',
      steps: [
        naming`Di ${t.shell.today}, di bawah ${t.fromOffice.heading}, ketuk laporannya. Alasannya tertulis di atas.`,
        naming`Perbaiki catatannya, dan tulis ${t.records.reason} sekali.`,
        naming`Ketuk ${t.closing.closeAgain('2')}. Angkanya sudah benar? Tulis itu sebagai alasannya.`,
        'Begitu terkirim, kabupaten melihat bahwa laporannya sudah diperbaiki.',
      ],
      go: 'Buka laporan',
    },
    nil: {
      title: 'Bulan ini tidak ada kegiatan',
      find: 'nihil kosong libur sebulan',
      steps: [
        naming`Buka ${t.shell.report} bulan itu.`,
        naming`Pada hari terakhirnya, atau sesudahnya, ketuk ${t.report.reportNil}. Nihil lain dengan belum lapor.`,
        naming`Ternyata ada? Catat saja, lalu ketuk ${t.report.takeNilBack}.`,
      ],
      go: 'Buka laporan',
    },
    sim: {
      title: t.sim.title,
      find: 'SIM TPBIS perpusnas isian ketik ulang',
      steps: [
        naming`Di ${t.shell.report}, ketuk ${t.sim.title}.`,
        'Buka SIM TPBIS di tab lain. Urutannya sama dengan menu SIM.',
        naming`Ketuk ${t.sim.copy}, lalu tempel di SIM.`,
        naming`Sesudah semua isiannya masuk, ketuk ${t.sim.mark}.`,
        naming`Yang diperbaiki belakangan tampil sebagai ${t.sim.changed}.`,
      ],
      go: 'Salin ke SIM sekarang',
    },
    period: {
      title: 'Laporan semester atau setahun',
      find: 'caturwulan tahunan empat bulan enam bulan jumlah',
      steps: [
        naming`Di ${t.shell.report}, ketuk ${t.period.linkTitle}.`,
        naming`Pilih ${t.period.length} dan ${t.period.which}.`,
        'Ambil PDF atau Excel di bagian bawah. Bulan tanpa laporan ditulis “–”, bukan 0.',
      ],
      go: 'Buka laporan setahun',
    },
    countingWeek: {
      title: 'Tidak bisa menghitung setiap hari',
      find: 'minggu hitung perkiraan sampel tujuh hari dua kali setahun',
      steps: [
        naming`Di ${t.shell.more}, buka ${t.countingWeek.title}, lalu ketuk ${countingWeek.action.id}.`,
        naming`Pilih ${countingWeek.fields.date.label.id}, dan isi ${countingWeek.fields.weeksOpen.label.id}.`,
        naming`Selama tujuh hari, hitung setiap orang di ${t.shell.today}. Hari yang tutup dicatat tutup.`,
        'Perkiraan tampil di laporan, di samping yang dihitung. Angka laporan dan kodenya tidak berubah.',
      ],
      go: 'Buka minggu hitung',
    },
    ledger: {
      title: t.ledger.title,
      find: 'buku tulis tamu kertas ketik tabel banyak baris',
      steps: [
        naming`Di ${t.shell.records}, ketuk ${t.ledger.title}, lalu pilih bukunya di ${t.ledger.from}.`,
        'Ketik satu baris, lalu tekan Enter. Tanggal ikut baris di atasnya.',
        naming`Hari berikutnya? Tekan +, atau di HP ketuk ${t.ledger.nextDay}.`,
        naming`Tulis jumlah di bawah halaman kertas di ${t.ledger.paperTotal}. Tertulis ${t.ledger.agrees} kalau sama.`,
        naming`Ketuk ${t.ledger.save(20)}. Baris yang masih salah menunggu di sana.`,
      ],
      go: 'Salin sekarang',
    },
    offline: {
      title: 'Internet tidak ada',
      find: 'sinyal kuota pulsa mati putus berhari-hari belum terkirim',
      steps: [
        'Mencatat seperti biasa. Semua langsung disimpan di perangkat ini.',
        naming`Di ${t.shell.today} tertulis berapa yang belum terkirim. Begitu ada internet, semuanya dikirim sendiri.`,
        naming`Sudah berhari-hari? Di ${t.more.data}, ketuk ${t.settings.backup.now}, lalu simpan berkasnya di USB.`,
      ],
      go: 'Lihat yang belum terkirim',
    },
    mistake: {
      title: 'Saya salah mencatat',
      find: 'keliru hapus dua kali ganda batal kembalikan riwayat perbaiki terhapus',
      steps: [
        naming`Baru saja? Ketuk ${t.shell.undo}.`,
        naming`Sudah lama? Cari di ${t.shell.records}, buka, betulkan, lalu ketuk tombol simpan.`,
        naming`Tercatat dua kali? Buka salah satu, lalu ketuk ${t.records.delete(visit.label.id.toLowerCase())}.`,
        naming`Telanjur dihapus? Di bawah daftarnya, di ${t.records.recentlyDeleted}, ketuk ${t.records.bringBack}.`,
        naming`Siapa mengubah apa: buka catatannya, lalu ketuk ${t.history.see}.`,
      ],
      go: 'Cari catatannya',
    },
    safe: {
      title: 'Data saya aman?',
      find: 'cadangan backup hilang USB kartu memori rusak penuh terkirim',
      steps: [
        naming`Di ${t.shell.more}, buka ${t.more.data}.`,
        'Di atas tertulis aman atau belum, dan di bawahnya apa yang sebaiknya dikerjakan.',
        naming`Ketuk ${t.settings.backup.now}. Simpan berkasnya di USB, kartu memori, atau WhatsApp Anda sendiri.`,
        naming`Di komputer bisa juga ${t.settings.backup.chooseFolder}.`,
      ],
      go: 'Periksa sekarang',
    },
    problem: {
      title: 'Lumbung tidak jalan seperti biasa',
      find: 'kesalahan error macet lambat putih versi masalah',
      steps: [
        'Muat ulang halamannya. Yang sudah ditulis tidak hilang.',
        naming`Tetap begitu? Di ${t.shell.more}, buka ${t.more.about}.`,
        naming`Ketuk ${t.settings.copyReport}, lalu kirim ke petugas kabupaten.`,
      ],
      go: 'Buka Tentang Lumbung',
    },
    connect: {
      title: 'Menyambungkan ke kabupaten',
      find: 'kode sambung kirim daftar masuk akun QR pindai',
      steps: [
        'Minta kode ke petugas kabupaten.',
        naming`Di ${t.shell.more}, buka ${t.more.connect}.`,
        naming`Tulis kodenya atau ketuk ${t.handover.scan}, lalu ketuk ${t.connect.checkCode}.`,
        naming`Nama perpustakaannya benar? Ketuk ${t.settings.yesConnect}.`,
      ],
      go: 'Sambungkan sekarang',
    },
    twoDevices: {
      title: 'Dua perangkat',
      find: 'HP kedua komputer kedua bersama tambah dua isian berbeda',
      steps: [
        'Minta satu kode lagi ke petugas kabupaten.',
        naming`Di perangkat kedua, pilih ${t.setup.haveCode} dan tulis kodenya.`,
        'Begitu ada internet, keduanya melihat catatan yang sama.',
        naming`Satu isian ditulis berbeda? Keduanya disimpan. Buka catatannya, lalu ketuk ${t.records.pick}.`,
        naming`Tanpa internet: di satu perangkat ${t.settings.backup.now}, di yang lain ${t.settings.backup.open}.`,
      ],
      go: 'Lihat sambungan',
    },
    move: {
      title: 'Pindah ke HP atau komputer lain',
      find: 'ganti hilang rusak baru serah terima pindah perangkat lama',
      steps: [
        naming`Di ${t.shell.more}, buka ${t.handover.title}, lalu ketuk ${t.handover.make}.`,
        naming`Di perangkat baru, arahkan kamera ke gambarnya, atau pilih ${t.setup.haveCode}.`,
        'Perangkat lama hilang atau rusak? Minta kode baru ke petugas kabupaten. Yang sudah terkirim kembali semua.',
        naming`Tanpa internet: bawa berkas cadangan, lalu di perangkat baru pilih ${t.setup.haveBackup}.`,
      ],
      go: 'Buka serah terima',
    },
    staff: {
      title: 'Petugas berganti',
      find: 'nama orang pencatat tambah keluar pengganti siapa',
      steps: [
        naming`Di ${t.shell.more}, buka ${t.more.staff}.`,
        'Ketuk nama yang sekarang mencatat.',
        naming`Orang baru? Ketuk ${t.settings.addStaff}.`,
        naming`Sudah keluar? Ketuk ${t.settings.change} di namanya, lalu ${t.settings.noLonger}. Catatannya tetap ada.`,
      ],
      go: 'Buka daftar petugas',
    },
    profile: {
      title: 'Nama dan kepala surat laporan',
      find: 'profil alamat kepala desa logo kop NPP jam buka',
      steps: [
        naming`Di ${t.shell.more}, buka ${t.more.profile}.`,
        'Isi alamat, kepala perpustakaan, dan kepala desa. Itu dipakai di kepala surat dan tanda tangan.',
        naming`Ketuk ${save(t, library.label)}.`,
      ],
      go: 'Buka profil',
    },
    display: {
      title: 'Huruf terlalu kecil, atau layar terlalu terang',
      find: 'bahasa Inggris English gelap besar tombol keyboard',
      steps: [
        naming`Di ${t.shell.more}, buka ${t.more.display}.`,
        naming`Pilih ${t.settings.language} dan ${t.settings.theme}.`,
        naming`Di bawah ${t.settings.textSize} tertulis cara membesarkan huruf di perangkat ini.`,
      ],
      go: 'Ubah tampilan',
    },
    reminders: {
      title: 'Supaya laporan tidak terlewat',
      find: 'pengingat ingat lupa notifikasi akhir bulan',
      steps: [
        naming`Di ${t.shell.more}, buka ${t.more.reminders}.`,
        naming`Ketuk ${t.reminders.turnOn}, lalu izinkan di browser.`,
        'Pengingat berhenti sendiri kalau bulannya sudah ditutup.',
      ],
      go: 'Nyalakan pengingat',
    },
    install: {
      title: 'Lumbung di layar utama',
      find: 'pasang instal aplikasi ikon tanpa internet',
      steps: [
        naming`Di ${t.shell.more}, buka ${t.more.install}.`,
        naming`Kalau ada, ketuk ${t.install.hintInstall}. Kalau tidak, ikuti langkah untuk perangkat Anda.`,
        'Catatan Anda tetap ada, dan Lumbung terbuka juga tanpa internet.',
      ],
      go: 'Lihat caranya',
    },
  },
})

export type Help = ReturnType<typeof help>
export type HelpTask = keyof Help['tasks']
