// The ten villages of the programme's replication in Kabupaten Grobogan, 2019. Codes, places and the computers
// of 28 November 2019 are facts; people, addresses and everything that is counted are invented.

export interface DemoVillage {
  readonly code: string
  readonly village: string
  readonly name: string
  readonly address: string
  readonly head: string
  readonly villageHead: string
  readonly staff: readonly string[]
  /** Weekdays on which it opens, 0 is Sunday, and its hours. */
  readonly openDays: readonly number[]
  readonly hours: { readonly start: string; readonly end: string }
  /** Visitors on a usual day, men and women. */
  readonly visitors: number
  readonly books: number
  readonly computers: number
  /** In Mbps; 0 is no internet. */
  readonly bandwidth: number
  /** Months before this one without any record: nobody reported. */
  readonly silent?: readonly number[]
  /** Months before this one whose report came to the server only after the deadline. */
  readonly late?: readonly number[]
  /** The month before this one that was reported as nil. */
  readonly nil?: number
  /** The month before this one whose report was handed in again, with a reason. */
  readonly corrected?: number
  /** The month before this one in which something was entered after its report was handed in. */
  readonly changed?: number
  /** How many of its latest activities have a picture. */
  readonly pictures?: number
  /** Given a computer on 28 November 2019 (how many is not known) for funding the library by Dana Desa. */
  readonly rewarded?: true
}

const daily = [1, 2, 3, 4, 5, 6]
const weekdays = [1, 2, 3, 4, 5]
const thrice = [1, 3, 5]

const place = (village: string, code: string, name: string, street: string, district: string) => ({
  village,
  code,
  name: `Perpustakaan Desa ${name}`,
  address: `${street}, Desa ${village}, Kecamatan ${district}, Kabupaten Grobogan`,
})

export const demoVillages: readonly DemoVillage[] = [
  {
    ...place('Karangsari', '33.15.14.2006', 'Cahaya Ilmu Karangsari', 'Jl. Balai Desa No. 3', 'Brati'),
    head: 'Endang Puspitasari',
    villageHead: 'Sutikno Hadi Prayitno',
    staff: ['Endang', 'Galih', 'Nur'],
    openDays: daily,
    hours: { start: '08:00', end: '16:00' },
    visitors: 24,
    books: 2340,
    computers: 4,
    bandwidth: 30,
    corrected: 5,
    changed: 3,
    pictures: 10,
    rewarded: true,
  },
  {
    ...place('Cingkrong', '33.15.13.2015', 'Jendela Dunia Cingkrong', 'Jl. Purwodadi–Solo Km 4', 'Purwodadi'),
    head: 'Bambang Riyadi',
    villageHead: 'Suharto Wibowo',
    staff: ['Bambang', 'Lestari'],
    openDays: daily,
    hours: { start: '08:00', end: '15:30' },
    visitors: 21,
    books: 2010,
    computers: 3,
    bandwidth: 25.5,
    pictures: 3,
    rewarded: true,
  },
  {
    ...place('Guci', '33.15.16.2003', 'Mekar Sari Guci', 'Jl. Raya Guci RT 02 RW 01', 'Godong'),
    head: 'Siti Maryam',
    villageHead: 'Kasmadi',
    staff: ['Maryam'],
    openDays: weekdays,
    hours: { start: '08:00', end: '14:00' },
    visitors: 11,
    books: 980,
    computers: 1,
    bandwidth: 10,
  },
  {
    ...place('Kalirejo', '33.15.10.2003', 'Tunas Bangsa Kalirejo', 'Jl. Kalirejo No. 17', 'Wirosari'),
    head: 'Agus Setyawan',
    villageHead: 'Mulyono',
    staff: ['Agus', 'Rini'],
    openDays: thrice,
    hours: { start: '09:00', end: '14:00' },
    visitors: 7,
    books: 640,
    computers: 1,
    bandwidth: 5,
    nil: 4,
    late: [1, 5, 8],
  },
  {
    ...place('Kradenan', '33.15.07.2004', 'Pelita Kradenan', 'Jl. Kradenan–Sulursari No. 9', 'Kradenan'),
    head: 'Dwi Handayani',
    villageHead: 'Sumarlan',
    staff: ['Dwi', 'Yusuf'],
    openDays: weekdays,
    hours: { start: '08:00', end: '15:00' },
    visitors: 14,
    books: 1320,
    computers: 2,
    bandwidth: 20,
  },
  {
    ...place('Kuwaron', '33.15.17.2012', 'Sumber Ilmu Kuwaron', 'Jl. Masjid RT 04 RW 02', 'Gubug'),
    head: 'Muhammad Zaenal',
    villageHead: 'Abdul Ghofur',
    staff: ['Zaenal', 'Ulfa'],
    openDays: weekdays,
    hours: { start: '09:00', end: '15:00' },
    visitors: 13,
    books: 1105,
    computers: 1,
    bandwidth: 15,
    late: [1, 2],
  },
  {
    ...place('Padang', '33.15.19.2009', 'Taman Pintar Padang', 'Dusun Krajan RT 01 RW 03', 'Tanggungharjo'),
    head: 'Wahyu Nugroho',
    villageHead: 'Parjo',
    staff: ['Wahyu'],
    openDays: thrice,
    hours: { start: '13:00', end: '16:30' },
    visitors: 6,
    books: 415,
    computers: 1,
    bandwidth: 0,
    silent: [1, 2, 3],
  },
  {
    ...place('Pilangpayung', '33.15.04.2009', 'Wacana Pilangpayung', 'Jl. Pilangpayung No. 21', 'Toroh'),
    head: 'Sri Wahyuningsih',
    villageHead: 'Tarmuji',
    staff: ['Sri', 'Hendra'],
    openDays: daily,
    hours: { start: '08:00', end: '14:00' },
    visitors: 16,
    books: 1570,
    computers: 2,
    bandwidth: 20,
  },
  {
    ...place('Tarub', '33.15.11.2006', 'Jaka Tarub', 'Jl. Makam Ki Ageng Tarub No. 1', 'Tawangharjo'),
    head: 'Kusuma Dewi',
    villageHead: 'Ali Maskuri',
    staff: ['Kusuma', 'Eko'],
    openDays: weekdays,
    hours: { start: '08:00', end: '15:00' },
    visitors: 17,
    books: 1490,
    computers: 2,
    bandwidth: 20,
    late: [3, 9],
    silent: [1, 2],
  },
  {
    ...place('Terkesi', '33.15.15.2007', 'Bina Karya Terkesi', 'Jl. Klambu–Terkesi Km 2', 'Klambu'),
    head: 'Ratna Widiastuti',
    villageHead: 'Suwarno',
    staff: ['Ratna'],
    openDays: weekdays,
    hours: { start: '08:00', end: '13:00' },
    visitors: 9,
    books: 760,
    computers: 1,
    bandwidth: 10,
    silent: [6],
    nil: 1,
  },
]
