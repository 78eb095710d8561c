// What village libraries do, as stock for the demonstration: activities, proposals, news, stories. Invented.

export interface ActivityIdea {
  readonly title: string
  readonly field: string
  readonly type: 'training' | 'promotion'
  readonly target: string
  /** How many people usually come, and which share of them are women. */
  readonly people: number
  readonly women: number
  readonly facilitator?: string
  readonly partner?: string
}

const idea = (
  title: string,
  field: string,
  target: string,
  people: number,
  women: number,
  more: Partial<ActivityIdea> = {},
): ActivityIdea => ({ title, field, type: 'training', target, people, women, ...more })

export const activityIdeas: readonly ActivityIdea[] = [
  idea('Pelatihan pemasaran daring keripik dan tempe', 'economy', 'smallEntrepreneurs', 18, 0.8, {
    facilitator: 'Pendamping UMKM kecamatan',
    partner: 'BUMDes',
  }),
  idea('Foto produk dengan HP', 'economy', 'smallEntrepreneurs', 15, 0.7),
  idea('Mengurus NIB secara daring', 'economy', 'smallEntrepreneurs', 16, 0.6, {
    partner: 'Kantor kecamatan',
  }),
  idea('Kelas ibu hamil', 'health', 'public', 14, 1, { facilitator: 'Bidan desa', partner: 'Posyandu' }),
  idea('Penyuluhan pencegahan stunting', 'health', 'public', 28, 0.9, { partner: 'Puskesmas' }),
  idea('Senam lansia dan cek tensi', 'health', 'elderly', 30, 0.7, { partner: 'Posyandu lansia' }),
  idea('Belajar bahasa Inggris dasar', 'education', 'pupils', 20, 0.6, { facilitator: 'Guru relawan' }),
  idea('Bimbingan belajar matematika SD', 'education', 'children', 18, 0.5),
  idea('Dongeng dan mewarnai hari Minggu', 'education', 'children', 25, 0.6, { type: 'promotion' }),
  idea('Kelas membaca untuk PAUD', 'education', 'children', 22, 0.5, { partner: 'PAUD desa' }),
  idea('Bedah buku bersama karang taruna', 'education', 'students', 17, 0.5, { partner: 'Karang taruna' }),
  idea('Pelatihan Word dan Excel untuk pemuda', 'digitalInclusion', 'students', 12, 0.5),
  idea('Mengenal hoaks dan penipuan lewat HP', 'digitalInclusion', 'public', 24, 0.5),
  idea('Desain poster dengan Canva', 'digitalInclusion', 'pupils', 14, 0.6),
  idea('Pelatihan pupuk organik', 'agriculture', 'farmersFishers', 26, 0.3, { partner: 'Kelompok tani' }),
  idea('Hidroponik di pekarangan', 'agriculture', 'public', 20, 0.7, { partner: 'PKK' }),
  idea('Budidaya lele dalam ember', 'agriculture', 'farmersFishers', 18, 0.2),
  idea('Latihan tari Gambyong', 'artsCulture', 'pupils', 16, 0.9),
  idea('Membatik jumputan', 'artsCulture', 'public', 19, 0.9, {
    facilitator: 'Perajin setempat',
    partner: 'PKK',
  }),
  idea('Lomba baca puisi anak', 'artsCulture', 'children', 34, 0.6, { type: 'promotion' }),
  idea('Turnamen catur pemuda', 'sport', 'public', 20, 0.1),
  idea('Senam pagi bersama', 'sport', 'public', 32, 0.8),
  idea('Pengenalan perpustakaan ke sekolah', 'education', 'pupils', 38, 0.5, { type: 'promotion' }),
  idea('Membuat abon lele', 'economy', 'public', 17, 0.9, { partner: 'PKK' }),
  idea('Pengelolaan bank sampah', 'other', 'public', 21, 0.7),
]

interface Proposal {
  readonly title: string
  readonly target: string
  readonly level: string
  readonly result: 'money' | 'inKind' | 'regulation'
  /** Rupiah; or how many people and goods; or the name of the rule. */
  readonly amount?: number
  readonly source?: string
  readonly inKind?: { readonly people?: number; readonly goods?: number }
  readonly rule?: string
}

export const proposals: readonly Proposal[] = [
  {
    title: 'Anggaran perpustakaan di RKPDes',
    target: 'villageHead',
    level: 'village',
    result: 'money',
    amount: 15_000_000,
    source: 'villageFund',
  },
  {
    title: 'Honor petugas perpustakaan',
    target: 'villageHead',
    level: 'village',
    result: 'money',
    amount: 6_000_000,
    source: 'villageAllocation',
  },
  {
    title: 'Peraturan desa tentang perpustakaan',
    target: 'villageHead',
    level: 'village',
    result: 'regulation',
    rule: 'Perdes tentang Penyelenggaraan Perpustakaan Desa',
  },
  {
    title: 'Bantuan buku dari dinas',
    target: 'localOffice',
    level: 'district',
    result: 'inKind',
    inKind: { goods: 150 },
  },
  {
    title: 'Narasumber pelatihan UMKM',
    target: 'localOffice',
    level: 'subdistrict',
    result: 'inKind',
    inKind: { people: 2 },
  },
  {
    title: 'Komputer bekas layak pakai dari koperasi',
    target: 'private',
    level: 'district',
    result: 'inKind',
    inKind: { goods: 2 },
  },
  {
    title: 'Dana CSR untuk pojok baca',
    target: 'private',
    level: 'district',
    result: 'money',
    amount: 7_500_000,
    source: 'private',
  },
  {
    title: 'SK pengelola perpustakaan',
    target: 'villageHead',
    level: 'village',
    result: 'regulation',
    rule: 'SK Kepala Desa tentang Pengelola Perpustakaan',
  },
  {
    title: 'Iuran warga untuk rak buku',
    target: 'other',
    level: 'village',
    result: 'money',
    amount: 1_250_000,
    source: 'selfHelp',
  },
  {
    title: 'Langganan internet perpustakaan',
    target: 'villageHead',
    level: 'village',
    result: 'money',
    amount: 4_200_000,
    source: 'villageFund',
  },
]

/** What was done about a matter, by how it stood before. */
export const followUps = {
  raised: [
    'Menanyakan lagi di musyawarah desa',
    'Menyerahkan rincian biaya',
    'Bertemu perangkat desa, diminta menunggu',
  ],
  promised: ['Menanyakan jadwalnya, belum ada tanggal', 'Mengirim surat pengingat'],
} as const

export const nextSteps: readonly string[] = [
  'Menemui Sekretaris Desa membawa rincian biaya',
  'Mengirim surat susulan',
  'Hadir di musyawarah desa',
  'Menanyakan jadwal pencairan',
]

export const partners: readonly {
  readonly name: string
  readonly type: string
  readonly support: string
}[] = [
  { name: 'PKK Desa', type: 'community', support: 'Peserta dan tempat pelatihan' },
  { name: 'Karang taruna', type: 'community', support: 'Relawan kegiatan anak' },
  { name: 'Puskesmas pembantu', type: 'healthService', support: 'Narasumber kesehatan' },
  { name: 'SD Negeri 1', type: 'school', support: 'Kunjungan kelas tiap bulan' },
  { name: 'BUMDes', type: 'business', support: 'Pemasaran produk warga' },
  { name: 'Mahasiswa KKN', type: 'university', support: 'Pelatihan komputer' },
]

export const media: readonly { readonly name: string; readonly medium: string }[] = [
  { name: 'Facebook perpustakaan', medium: 'online' },
  { name: 'Instagram desa', medium: 'online' },
  { name: 'Situs web desa', medium: 'online' },
  { name: 'Radio Purwodadi', medium: 'broadcast' },
  { name: 'Buletin kecamatan', medium: 'print' },
]

export const stories: readonly {
  readonly title: string
  readonly field: string
  readonly initials: string
  readonly before: string
  readonly activity: string
  readonly after: string
  readonly quote?: string
}[] = [
  {
    title: 'Keripik singkong sampai ke luar kota',
    field: 'economy',
    initials: 'S.W.',
    before: 'Ibu S.W. menitipkan keripik di dua warung, sekitar 20 bungkus seminggu.',
    activity: 'Ikut pelatihan pemasaran daring dan foto produk di perpustakaan.',
    after: 'Kini menerima pesanan lewat WhatsApp, sekitar 80 bungkus seminggu, dan dibantu seorang tetangga.',
    quote: 'Ternyata HP bisa untuk berjualan.',
  },
  {
    title: 'Dari pekarangan kosong ke kebun sayur',
    field: 'agriculture',
    initials: 'P.',
    before: 'Pekarangan Bapak P. tidak terpakai, sayur dibeli setiap hari.',
    activity: 'Meminjam buku dan ikut pelatihan hidroponik.',
    after: 'Memanen kangkung dan sawi dua kali sebulan, sebagian dijual.',
  },
  {
    title: 'Berani mendaftar kerja',
    field: 'digitalInclusion',
    initials: 'A.N.',
    before: 'A.N., 19 tahun, belum pernah memakai komputer.',
    activity: 'Enam kali pelatihan komputer dasar.',
    after: 'Membuat surat lamaran sendiri dan diterima di sebuah toko.',
    quote: 'Saya tidak malu lagi bertanya.',
  },
]

/** What stood in the way of a month, and what was done about just that. */
export const troubles: readonly { readonly problems: string; readonly actions: string }[] = [
  {
    problems: 'Listrik padam beberapa kali sehingga komputer tidak bisa dipakai.',
    actions: 'Meminta perangkat desa memeriksa sambungan listrik, dan menjadwal ulang pelatihan komputer.',
  },
  {
    problems: 'Internet lambat pada jam pulang sekolah.',
    actions: 'Membagi jadwal pemakaian wifi, dan menanyakan penambahan kecepatan kepada penyedia.',
  },
  {
    problems: 'Petugas hanya satu orang, perpustakaan tutup saat ia rapat di balai desa.',
    actions: 'Mengajak karang taruna membantu piket dua kali seminggu.',
  },
  {
    problems: 'Rak buku anak sudah penuh, sebagian buku masih di dalam kardus.',
    actions: 'Menambah satu rak dari swadaya warga.',
  },
  {
    problems: 'Pengunjung dewasa berkurang pada masa panen.',
    actions: 'Membuka layanan sore dan membawa kotak buku ke kumpulan kelompok tani.',
  },
  {
    problems: 'Satu komputer rusak, suku cadangnya lama datang.',
    actions: 'Meminjam satu laptop milik sekolah untuk pelatihan.',
  },
  {
    problems: 'Buku pertanian dan peternakan yang dicari warga belum ada.',
    actions: 'Mengajukan daftar judul ke perpustakaan kabupaten, dan meminjam lewat layanan silang.',
  },
  {
    problems: 'Atap ruang baca bocor saat hujan deras.',
    actions: 'Memindahkan rak ke sisi yang kering; perbaikan diusulkan lewat musyawarah desa.',
  },
  {
    problems: 'Banyak buku pinjaman belum kembali.',
    actions: 'Mengingatkan peminjam lewat grup RT dan kunjungan kader.',
  },
  {
    problems: 'Peserta pelatihan sering datang bergantian sehingga materi diulang.',
    actions: 'Memecah pelatihan menjadi dua kelompok kecil pada hari yang berbeda.',
  },
]

export const plans: readonly string[] = [
  'Pelatihan pemasaran daring lanjutan dan kunjungan ke dua sekolah.',
  'Menemui kepala desa untuk anggaran tahun depan.',
  'Kelas komputer dasar setiap Sabtu.',
  'Mengadakan dongeng bersama PAUD.',
  'Menata ulang sudut baca anak dan memberi label pada buku baru.',
  'Bersama bidan desa mengadakan kelas ibu hamil dua kali.',
  'Mengundang kelompok tani untuk pelatihan pupuk organik.',
  'Menyusun daftar buku yang diusulkan warga untuk dibeli dengan Dana Desa.',
  'Lomba bercerita antar-RT dan pemilihan pembaca bulan ini.',
  'Melatih dua relawan muda mencatat kunjungan.',
]

/** Why a report was handed in again. */
export const correction = 'Rombongan sekolah yang dicatat di kertas baru dimasukkan.'
