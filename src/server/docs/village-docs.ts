// What devices of villages ask, and who watches over the server.
import type { RouteDocs } from './route-doc.ts'

const row = { i: 'v1', t: 'visit', s: '0mwr1ab2c0001aaaaaaaa', f: { date: '2026-11-05' } }
const blobErrors = { 404: ['not_found'] }
const uploadErrors = { 400: ['hash'], 404: ['not_found'], 409: ['offset'], 413: ['library_full'] }

export const villageDocs: RouteDocs = {
  'GET /v1/health': {
    who: 'anyone',
    id: 'Apakah server dan basis datanya menjawab.',
    en: 'Whether the server and its database answer.',
    answer: { ok: true, v: 1, version: '1.4.0', storage: 'sqlite', 'damaged?': 0, 'address?': 'https://…' },
  },
  'GET /metrics': {
    who: 'metrics',
    id: 'Angka untuk Prometheus; hanya ada kalau server diberi kuncinya.',
    en: 'Numbers for Prometheus; only where the server was given a token for it.',
    answer: 'text',
  },
  'GET /v1/openapi.json': {
    who: 'anyone',
    id: 'Uraian ini untuk program (OpenAPI 3.1).',
    en: 'This description for programs (OpenAPI 3.1).',
    answer: { openapi: '3.1.0' },
  },
  'GET /v1/docs': {
    who: 'anyone',
    id: 'Halaman ini.',
    en: 'This page.',
    answer: 'page',
  },
  'POST /v1/enrol': {
    who: 'anyone',
    id: 'Menukar kode pemasangan dengan kunci untuk satu perangkat.',
    en: 'Redeems a set-up code for the token of a device.',
    body: { code: 'ABCD2345', name: 'HP Endah' },
    answer: {
      v: 1,
      library: '0123456789abcdef',
      libraryName: 'Perpustakaan Desa Karangsari',
      code: '33.15.14.2006',
      device: '0123456789abcdef',
      token: 'lb1.…',
      epoch: '0a1b2c3d',
      now: 1795305600123,
    },
    errors: { 403: ['enrol_code'], 429: ['rate_limit'] },
  },
  'POST /v1/handover': {
    who: 'device',
    id: 'Kode untuk perangkat yang menggantikan perangkat ini.',
    en: 'A code for the device that takes this one’s place.',
    answer: { v: 1, code: 'ABCD2345', expires: 1795305600123 },
  },
  'POST /v1/sync': {
    who: 'device',
    id: 'Mengirim catatan yang berubah, dan menerima yang baru. Kiriman yang sama boleh diulang.',
    en: 'Sends records that changed, and fetches what is new. The same may be sent again.',
    body: {
      v: 1,
      app: '1.4.0',
      epoch: '0a1b2c3d',
      cursor: 0,
      limit: 300,
      wall: 1795305600123,
      push: [row],
    },
    answer: {
      v: 1,
      library: '0123456789abcdef',
      epoch: '0a1b2c3d',
      now: 1795305600123,
      cursor: 42,
      more: false,
      rejected: [{ i: 'v1', code: 'stamp' }],
      rows: [row],
      minApp: '1.0.0',
    },
    errors: { 409: ['epoch'], 413: ['too_large', 'library_full'], 426: ['update_app'] },
  },
  'GET /v1/blobs/:hash': {
    who: 'device',
    id: 'Foto atau lampiran menurut SHA-256 isinya. HEAD dan Range juga dijawab.',
    en: 'A photo or attachment by the SHA-256 of its bytes. HEAD and Range are answered, too.',
    answer: 'bytes',
    also: { 206: 'part' },
    errors: { ...blobErrors, 416: ['range'] },
  },
  'PUT /v1/blobs/:hash': {
    who: 'device',
    id: 'Menyimpan foto atau lampiran, utuh atau sebagian (Content-Range).',
    en: 'Keeps a photo or attachment, whole or a part of it (Content-Range).',
    body: 'bytes',
    answer: {},
    also: { 201: 'whole', 202: 'part' },
    errors: uploadErrors,
  },
  'POST /v1/blobs/:hash': {
    who: 'device',
    id: 'Sama, untuk jaringan yang hanya meneruskan GET dan POST.',
    en: 'The same, for networks that let only GET and POST through.',
    query: { offset: '0' },
    body: 'bytes',
    answer: {},
    also: { 201: 'whole', 202: 'part' },
    errors: uploadErrors,
  },
}
