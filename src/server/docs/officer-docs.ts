// What officers ask, and programs of their office. Whoever adds a route describes it here.
import type { RouteDocs } from './route-doc.ts'

const officer = {
  name: 'wulan',
  fullName: 'Wulan Sari',
  role: 'administrator',
  scope: '33.15',
  hasSecondFactor: false,
}
const figures = {
  'visits.total': 412,
  'activities.count': 6,
  'activities.people': 137,
  'computers.sessions': 96,
  'computers.wifi': null,
  'advocacy.received': 2500000,
}
const head = {
  library: '0123456789abcdef',
  code: '33.15.14.2006',
  name: 'Perpustakaan Desa Karangsari',
  village: 'Karangsari',
  district: 'Brati',
}
const report = {
  month: '2026-11',
  status: 'onTime',
  receivedOn: '2026-12-02',
  revision: 1,
  reportCode: 'K7Q2-M9',
  isChanged: false,
  figures,
  // Activities and participants, in the order of the fields of activities; left out where it is not known.
  fields: [
    [2, 40],
    [1, 32],
    [1, 15],
    [2, 50],
    [0, 0],
    [0, 0],
    [0, 0],
    [0, 0],
  ],
}
const place = { month: '2026-11', within: '33.15' }
const at = 1796609700000
const letter = {
  government: 'Pemerintah Kabupaten Grobogan',
  name: 'Dinas Kearsipan dan Perpustakaan Daerah',
  address: 'Jalan Pemuda Nomor 1, Purwodadi',
  place: 'Purwodadi',
  role: 'Kepala Dinas',
  head: 'Sri Lestari',
}
const done = { v: 1 }

const account: RouteDocs = {
  'POST /v1/officer/session': {
    who: 'anyone',
    id: 'Masuk. Jawabannya membawa cookie; sesudah 5 kali salah harus menunggu.',
    en: 'Signs in. The answer brings a cookie; after five wrong tries there is a wait.',
    body: { name: 'wulan', password: '…', 'code?': '123456' },
    answer: { v: 1, officer },
    errors: { 401: ['sign_in'], 403: ['foreign_site'], 429: ['sign_in_wait'] },
  },
  'GET /v1/officer/session': {
    who: 'viewer',
    id: 'Siapa yang masuk.',
    en: 'Who is signed in.',
    answer: { v: 1, officer },
  },
  'DELETE /v1/officer/session': {
    who: 'viewer',
    id: 'Keluar.',
    en: 'Signs out.',
    answer: done,
    errors: { 415: ['content_type'] },
  },
  'GET /v1/officer/demo-session': {
    who: 'anyone',
    id: 'Apakah server ini peragaan, yang petugasnya boleh siapa saja.',
    en: 'Whether this is a demonstration, whose officer anybody may be.',
    answer: { v: 1, isDemo: true },
    errors: { 404: ['not_found'] },
  },
  'POST /v1/officer/demo-session': {
    who: 'anyone',
    id: 'Masuk sebagai petugas peragaan.',
    en: 'Signs in as the demonstration’s officer.',
    answer: { v: 1, officer },
    errors: { 403: ['foreign_site'], 404: ['not_found'], 415: ['content_type'] },
  },
  'PUT /v1/officer/password': {
    who: 'viewer',
    id: 'Mengganti kata sandi sendiri.',
    en: 'Changes one’s own password.',
    body: { password: '…', newPassword: '…' },
    answer: done,
    errors: { 400: ['password_short', 'password_long'], 403: ['password', 'demo'], 429: ['sign_in_wait'] },
  },
  'POST /v1/officer/second-factor': {
    who: 'viewer',
    id: 'Menawarkan kode dari HP (TOTP); berlaku sesudah kode pertamanya cocok.',
    en: 'Offers a second factor (TOTP); it counts once its first code was right.',
    body: { password: '…' },
    answer: { v: 1, otpauth: 'otpauth://totp/…', secret: '…' },
    errors: { 403: ['password', 'demo'], 429: ['sign_in_wait'] },
  },
  'PUT /v1/officer/second-factor': {
    who: 'viewer',
    id: 'Memasang kode dari HP dengan kode pertamanya.',
    en: 'Sets up the second factor by its first code.',
    body: { code: '123456' },
    answer: { v: 1, recoveryCodes: ['ABCD-2345-WXYZ'] },
    errors: { 403: ['code', 'demo'], 409: ['not_offered'], 429: ['sign_in_wait'] },
  },
  'DELETE /v1/officer/second-factor': {
    who: 'viewer',
    id: 'Melepas kode dari HP.',
    en: 'Takes off the second factor.',
    body: { password: '…' },
    answer: done,
    errors: { 403: ['password', 'demo'], 429: ['sign_in_wait'] },
  },
}

const reading: RouteDocs = {
  'GET /v1/officer/board': {
    who: 'program',
    id: 'Setiap desa di satu wilayah pada satu bulan. Tanpa month: bulan lalu. Angka null berarti tidak dihitung, bukan nol.',
    en: 'Every village of a place in a month; without month, the last one that is over. A figure that is null was not counted, and is no zero.',
    query: place,
    answer: {
      v: 1,
      name: 'Kabupaten Grobogan',
      at,
      month: '2026-11',
      deadline: '2026-12-05',
      rows: [{ ...head, ...report, lastSeen: at, year: ['onTime', 'late'] }],
      sums: figures,
    },
    errors: { 400: ['malformed'], 404: ['unknown_place'] },
  },
  'GET /v1/officer/year': {
    who: 'program',
    id: 'Setiap bulan dalam setahun, tiap desa.',
    en: 'Every month of a year, for each village.',
    query: { year: '2026', within: '33.15' },
    answer: { v: 1, at, name: 'Kabupaten Grobogan', year: 2026, rows: [{ ...head, months: [report] }] },
    errors: { 400: ['malformed'], 404: ['unknown_place'] },
  },
  'GET /v1/officer/places': {
    who: 'program',
    id: 'Jumlah tiap provinsi, kabupaten, atau kecamatan di satu wilayah. Provinsi dan negara berumur paling lama satu menit.',
    en: 'Sums of the provinces, kabupaten or kecamatan in a place. Those of a province and the country are at most a minute old.',
    query: place,
    answer: {
      v: 1,
      at,
      month: '2026-11',
      deadline: '2026-12-05',
      within: '33.15',
      name: 'Kabupaten Grobogan',
      rows: [
        {
          code: '33.15.14',
          name: 'Brati',
          villages: 9,
          counts: { onTime: 6, nil: 1, late: 1, missing: 1, notDue: 0 },
          figures,
        },
      ],
    },
    errors: { 400: ['malformed'], 404: ['unknown_place'] },
  },
  'GET /v1/officer/libraries/:library': {
    who: 'viewer',
    id: 'Satu perpustakaan: laporan, perangkat, catatan petugas.',
    en: 'One library: its reports, devices and notes.',
    answer: {
      v: 1,
      at,
      library: head,
      months: [report],
      now: { '2026-11': figures },
      devices: [{ id: '0123456789abcdef', name: 'HP Endah', lastSeen: at, clockAhead: 0, revokedAt: null }],
      notes: [{ id: '…', text: '…', from: 'Wulan Sari', at, seen: null, answer: null }],
      given: [{ id: 'aid:…', kind: 'aid', values: { what: 'Komputer', number: 2 }, isAnswered: true }],
      returned: {},
      expected: { from: null, until: null, begun: '2026-09' },
      later: [{ month: '2027-03', day: '2027-04-20' }],
    },
    errors: { 404: ['unknown_library'] },
  },
  'GET /v1/officer/audit': {
    who: 'viewer',
    id: 'Yang dilakukan petugas, yang terakhir lebih dulu: pengelola melihat seluruh wilayahnya, yang lain dirinya sendiri.',
    en: 'What officers did, the latest first: an administrator sees all of the scope, others themselves.',
    query: { before: '1796609700000' },
    answer: {
      v: 1,
      lines: [
        { at, officer: 'wulan', what: 'deviceRevoked', about: '0123456789abcdef', place: 'Karangsari' },
      ],
      more: false,
    },
    errors: { 400: ['malformed'] },
  },
}

const acting: RouteDocs = {
  'POST /v1/officer/libraries/:library/devices/:device/revoke': {
    who: 'officer',
    id: 'Mencabut izin perangkat. Yang sudah diterima tetap ada.',
    en: 'Revokes a device. What was received stays.',
    body: {},
    answer: done,
    errors: { 404: ['unknown_library', 'unknown_device'] },
  },
  'POST /v1/officer/libraries/:library/codes': {
    who: 'officer',
    id: 'Membuat kode pemasangan untuk beberapa hari dan perangkat.',
    en: 'Makes a set-up code for some days and devices.',
    body: { days: 14, devices: 2 },
    answer: { v: 1, enrolCode: 'ABCD2345WXYZ', expires: at },
    errors: { 404: ['unknown_library'] },
  },
  'POST /v1/officer/libraries/:library/archive': {
    who: 'officer',
    id: 'Memasukkan catatan dari berkas cadangan desa, paling banyak 1.000 sekali kirim, seperti dari perangkatnya.',
    en: 'Takes in rows of a backup file of the village, at most 1,000 at once, as from its devices.',
    body: { rows: [{ i: 'v1', t: 'visit', s: '…', f: { date: '2026-11-05' } }] },
    answer: { v: 1, rejected: 0 },
    errors: {
      400: ['malformed'],
      404: ['unknown_library'],
      409: ['epoch'],
      413: ['too_large', 'library_full'],
    },
  },
  'POST /v1/officer/notes': {
    who: 'officer',
    id: 'Mengirim catatan ke satu atau banyak perpustakaan, paling banyak 100 sekali kirim.',
    en: 'Sends a note to one library or many, at most 100 at once.',
    body: { id: '6f1b2c3d-…', text: '…', libraries: ['0123456789abcdef'] },
    answer: { v: 1, sent: ['0123456789abcdef'], failed: [{ library: '…', error: 'unknown_library' }] },
    errors: { 400: ['empty', 'too_long'], 409: ['note'] },
  },
  'PUT /v1/officer/libraries/:library/returned/:month': {
    who: 'officer',
    id: 'Mengembalikan laporan satu bulan dengan alasannya.',
    en: 'Sends the report of a month back, with a reason.',
    body: { revision: 1, reason: '…' },
    answer: done,
    errors: { 400: ['empty', 'too_long'], 404: ['unknown_library'], 409: ['revision', 'returned'] },
  },
  'DELETE /v1/officer/libraries/:library/returned/:month': {
    who: 'officer',
    id: 'Membatalkan pengembalian.',
    en: 'Takes a report as it is after all.',
    body: {},
    answer: done,
    errors: { 404: ['unknown_library', 'unknown_return'] },
  },
}

const record = {
  id: '6f1b2c3d-0000-4000-8000-000000000000',
  at,
  officer: 'wulan',
  values: { what: 'Komputer', date: '2026-11-05' },
  libraries: ['0123456789abcdef'],
}

const records: RouteDocs = {
  'GET /v1/officer/records/:kind': {
    who: 'viewer',
    id: 'Yang dicatat kantor: bantuan (aid), pelatihan (districtTraining), replikasi (replication).',
    en: 'What the office recorded: aid, districtTraining, replication.',
    answer: { v: 1, records: [record] },
    errors: { 404: ['not_found'] },
  },
  'PUT /v1/officer/records/:kind/:id': {
    who: 'officer',
    id: 'Mencatat, atau mengubah, satu di antaranya; desa yang terkait melihatnya.',
    en: 'Records one of them, or changes it; the villages that it concerns see it.',
    body: { input: { what: 'Komputer', date: '5/11/2026' }, libraries: record.libraries },
    answer: { v: 1, failed: [] },
    errors: { 400: ['input', 'no_library'], 404: ['not_found', 'unknown_record', 'unknown_library'] },
  },
  'DELETE /v1/officer/records/:kind/:id': {
    who: 'officer',
    id: 'Menghapusnya.',
    en: 'Takes it back.',
    body: {},
    answer: done,
    errors: { 404: ['not_found', 'unknown_record'] },
  },
}

const settings: RouteDocs = {
  'GET /v1/officer/settings': {
    who: 'viewer',
    id: 'Batas lapor yang berlaku.',
    en: 'The deadline of reports that counts.',
    answer: { v: 1, deadlineDays: 5 },
  },
  'PUT /v1/officer/settings': {
    who: 'administrator',
    id: 'Mengubah batas lapor: hari sesudah akhir bulan, 1 sampai 28.',
    en: 'Changes the deadline: days after the month’s end, 1 to 28.',
    body: { deadlineDays: 5 },
    answer: { v: 1, deadlineDays: 5 },
  },
  'GET /v1/officer/letterhead': {
    who: 'viewer',
    id: 'Kop surat yang berlaku: milik wilayah itu, atau kantor terdekat di atasnya.',
    en: 'The letterhead that counts: of that place, or of the nearest office above it.',
    query: { within: '33.15' },
    answer: { v: 1, scope: '33.15', letter },
    errors: { 404: ['unknown_place'] },
  },
  'PUT /v1/officer/letterhead': {
    who: 'officer',
    id: 'Menulis kop surat. Nomor HP, NIK, dan NIP ditolak.',
    en: 'Writes the letterhead. Mobile numbers, NIK and NIP are refused.',
    body: letter,
    answer: { v: 1, scope: '33.15', letter },
    errors: { 400: ['private_number'] },
  },
  'GET /v1/officer/tokens': {
    who: 'administrator',
    id: 'Kunci untuk program kantor, dengan pemakaian terakhirnya.',
    en: 'The tokens of the office’s programs, with their last use.',
    answer: {
      v: 1,
      at,
      tokens: [
        {
          id: '0123456789abcdef',
          name: 'Dasbor',
          scope: '33.15',
          madeBy: 'wulan',
          madeAt: at,
          lastUsed: null,
          revokedAt: null,
        },
      ],
    },
  },
  'POST /v1/officer/tokens': {
    who: 'administrator',
    id: 'Membuat kunci; hanya terlihat dalam jawaban ini. Kunci membaca board, year, dan places, 60 kali semenit.',
    en: 'Makes a token; it is told in this answer alone. It reads board, year and places, 60 times a minute.',
    body: { name: 'Dasbor', 'scope?': '33.15' },
    answer: { v: 1, id: '0123456789abcdef', token: 'lo1.…' },
    errors: { 403: ['demo'], 404: ['unknown_place'], 409: ['too_many'] },
  },
  'POST /v1/officer/tokens/:id/revoke': {
    who: 'administrator',
    id: 'Mencabut kunci.',
    en: 'Revokes a token.',
    body: {},
    answer: done,
    errors: { 404: ['unknown_token'] },
  },
}

export const officerDocs: RouteDocs = { ...reading, ...account, ...acting, ...records, ...settings }
