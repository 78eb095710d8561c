// What officers ask about the villages of their office: registering them, and what is set for them.
import type { RouteDocs } from './route-doc.ts'

const at = 1796609700000
const library = '0123456789abcdef'

export const officeVillageDocs: RouteDocs = {
  'GET /v1/officer/libraries': {
    who: 'viewer',
    id: 'Semua perpustakaan di satu wilayah, dengan yang diatur untuk masing-masing.',
    en: 'All libraries of a place, with what is set for each.',
    query: { within: '33.15' },
    answer: {
      v: 1,
      at,
      name: 'Kabupaten Grobogan',
      rows: [
        {
          library,
          code: '33.15.14.2006',
          name: 'Perpustakaan Desa Karangsari',
          village: 'Karangsari',
          district: 'Brati',
          lastSeen: at,
          expected: { from: null, until: null, begun: '2026-09' },
        },
      ],
    },
    errors: { 404: ['unknown_place'] },
  },
  'POST /v1/officer/libraries': {
    who: 'officer',
    id: 'Mendaftarkan desa, paling banyak 200 baris sekali kirim. Tiap baris dijawab sendiri: registered, known (sudah ada), wrong_code, wrong_name, outside (di luar wilayah), twice. Dengan check hanya diperiksa (free). Dikirim dua kali tidak menjadi dua.',
    en: 'Registers villages, at most 200 lines at once. Each line is answered alone: registered, known (there already), wrong_code, wrong_name, outside (of the area), twice. With check they are only looked at (free). Sent again, nothing becomes two.',
    body: { rows: [{ code: '33.15.14.2006', name: 'Perpustakaan Desa Karangsari' }], 'check?': false },
    answer: { v: 1, rows: [{ result: 'registered', library }] },
    errors: { 413: ['too_many_rows'] },
  },
  'PUT /v1/officer/libraries/:library': {
    who: 'officer',
    id: 'Mengganti nama, kode desa (pengelola saja), bulan pertama dan terakhir wajib lapor; null berarti seperti biasa.',
    en: 'Changes the name, the village code (administrators alone), and the first and last month of which a report is expected; null is as usual.',
    body: {
      'name?': 'Perpustakaan Desa Karangsari',
      'code?': '33.15.14.2006',
      'from?': '2026-09',
      'until?': '2027-12',
    },
    answer: { v: 1 },
    errors: {
      400: ['wrong_name', 'wrong_code', 'outside', 'until_before_from'],
      404: ['unknown_library'],
      409: ['code_taken'],
    },
  },
  'POST /v1/officer/codes': {
    who: 'officer',
    id: 'Membuat kode pemasangan untuk banyak perpustakaan, paling banyak 20 sekali kirim.',
    en: 'Makes set-up codes for many libraries, at most 20 at once.',
    body: { libraries: [library], days: 14, devices: 1 },
    answer: { v: 1, codes: [{ library, enrolCode: 'ABCD2345WXYZ', expires: at }] },
    errors: { 404: ['unknown_library'], 413: ['too_many_rows'] },
  },
  'GET /v1/officer/deadlines': {
    who: 'viewer',
    id: 'Batas lapor yang diundur untuk satu bulan: milik wilayah petugas, wilayah di dalamnya, dan wilayah di atasnya.',
    en: 'Later deadlines of single months: of the officer’s scope, of places in it, and of those above it.',
    answer: {
      v: 1,
      at,
      rows: [
        {
          month: '2027-03',
          day: '2027-04-15',
          reason: 'Libur Idulfitri',
          place: '33.15',
          name: 'Kabupaten Grobogan',
          isOwn: true,
        },
      ],
    },
  },
  'PUT /v1/officer/deadlines': {
    who: 'officer',
    id: 'Mengundurkan batas lapor satu bulan, untuk satu wilayah atau satu desa. Tanpa place: seluruh wilayah petugas; day null: dibatalkan.',
    en: 'Puts the deadline of one month off, for a place or a village. Without place: the whole scope; with day null it is taken back.',
    body: { 'place?': '33.15', month: '2027-03', day: '2027-04-15', 'reason?': 'Libur Idulfitri' },
    answer: { v: 1 },
    errors: { 400: ['deadline_earlier', 'deadline_far', 'too_long'], 404: ['unknown_place'] },
  },
}
