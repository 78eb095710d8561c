// A small report made by hand, for tests of how a report is written down.
import type { ReportDocument } from '../../src/exports/report-document.ts'
import { count, decimal, percent, rupiah, text } from '../../src/exports/table.ts'

export const sampleDocument: ReportDocument = {
  estimates: [],
  covers: '2026-11',
  language: 'id',
  name: 'Laporan Perpustakaan Desa Karangsari 2026-11',
  letterhead: {
    above: ['PEMERINTAH KABUPATEN GROBOGAN', 'KECAMATAN BRATI'],
    village: 'DESA KARANGSARI',
    library: 'PERPUSTAKAAN DESA KARANGSARI',
    address: 'Jalan Raya Karangsari Nomor 12',
  },
  title: 'LAPORAN BULANAN PERPUSTAKAAN DESA',
  period: 'Bulan November 2026',
  code: { code: 'K7Q2-M9', standing: 'revisi 1' },
  footer: { codeLabel: 'Kode laporan', page: 'Halaman', of: 'dari' },
  photos: [],
  photoTitle: 'Foto kegiatan',
  data: {
    library: 'Perpustakaan Desa Karangsari',
    village: '33.15.14.2006',
    state: 'filled',
    figures: { 'visits.total': 412 },
    breakdowns: [],
  },
  parts: [
    {
      id: 'visits',
      title: '1. Kunjungan',
      blocks: [
        {
          type: 'table',
          columns: ['', 'Laki-laki', 'Perempuan', 'Jumlah'].map((header) => ({ header, align: 'end' })),
          rows: [[text('November 2026'), count(168), count(244), count(412)]],
        },
        {
          type: 'sentence',
          text: 'Rata-rata 17,2 orang sehari. Naik 12,0 %.',
          figures: [
            { label: 'Rata-rata sehari', cell: decimal(17.2) },
            { label: 'Dibanding bulan lalu', cell: percent(12) },
          ],
        },
      ],
    },
    {
      id: 'activities',
      title: '2. Pelibatan masyarakat',
      blocks: [
        {
          type: 'table',
          listed: true,
          columns: [
            { header: 'Kegiatan', align: 'start' },
            { header: 'Jumlah', align: 'end' },
          ],
          rows: [[text('Kelas menulis'), count(22)]],
        },
        {
          type: 'sentence',
          text: 'Menurut bidang: Pendidikan 1.',
          breakdowns: [
            {
              headers: ['Menurut bidang', 'Kegiatan', 'Peserta'],
              rows: [[text('Pendidikan'), count(1), count(22)]],
            },
          ],
        },
      ],
    },
    {
      id: 'advocacy',
      title: '4. Advokasi dan kemitraan',
      blocks: [
        {
          type: 'figures',
          rows: [
            { label: 'Dana diterima', cell: rupiah(2_500_000) },
            { label: 'Kecepatan internet', cell: decimal(null), unit: 'Mbps' },
          ],
        },
      ],
    },
    {
      id: 'texts',
      title: '7. Kendala',
      blocks: [{ type: 'prose', title: 'Kendala', text: '=HYPERLINK("http://x")\nBaris kedua' }],
    },
  ],
  signing: {
    placeAndDate: 'Karangsari, 30 November 2026',
    left: { roles: ['Mengetahui,', 'Kepala Desa Karangsari'], name: 'Sutrisno' },
    right: { roles: ['Kepala Perpustakaan'], name: undefined },
  },
}
