// A kabupaten of so many villages, some late, some nil, some that did not report, and its report.
import { officeReport } from '../../../src/app/district/report/office-report.ts'
import type { OfficeReportInput } from '../../../src/app/district/report/report-input.ts'
import { linesOfBoard } from '../../../src/app/district/report/report-lines.ts'
import { id } from '../../../src/i18n/district/id.ts'
import {
  type Board,
  type BoardFigures,
  type BoardYear,
  type FieldCount,
  type OfficeLetter,
  sumOf,
} from '../../../src/sync/officer-wire.ts'
import { board, boardRow, byField } from './office-board.ts'

const districts = ['Purwodadi', 'Godong', 'Wirosari', 'Brati', 'Kradenan', 'Gubug', 'Tanggungharjo', 'Toroh']
const statuses = ['onTime', 'onTime', 'late', 'onTime', 'nil', 'missing'] as const

export const letter: OfficeLetter = {
  government: 'Pemerintah Kabupaten Grobogan',
  name: 'Dinas Kearsipan dan Perpustakaan Daerah',
  address: 'Jalan Pemuda Nomor 1, Purwodadi, Grobogan 58111',
  place: 'Purwodadi',
  role: 'Kepala Dinas Kearsipan dan Perpustakaan Daerah Kabupaten Grobogan',
  head: 'SRI LESTARI, S.Sos., M.M.',
}

/** A third each; what is left over is of no field. */
const fieldsOf = (figures: BoardFigures): readonly FieldCount[] | null => {
  const third = (value: number | null) => Math.floor((value ?? 0) / 3)
  const [activities, people] = [third(figures['activities.count']), third(figures['activities.people'])]
  return figures['activities.count'] === null
    ? null
    : byField([activities, people], [activities, people], [activities, people])
}

export const sampleBoard = (villages: number): Board => {
  const rows = Array.from({ length: villages }, (_, n) => {
    const at = n % districts.length
    const status = statuses[n % statuses.length]!
    const figures =
      status === 'missing'
        ? null
        : status === 'nil'
          ? sumOf([])
          : {
              'visits.total': 100 + ((n * 7919) % 900),
              'activities.count': n % 9,
              'activities.people': (n * 31) % 400,
              'computers.sessions': n % 7 === 0 ? null : (n * 13) % 200,
              'computers.wifi': null,
              'advocacy.received': n % 5 === 0 ? (n + 1) * 1_250_000 : 0,
            }
    return boardRow(`Desa ${String(n).padStart(3, '0')}`, status, 0, {
      code: `33.15.${String(at + 1).padStart(2, '0')}.${2001 + Math.floor(n / districts.length)}`,
      district: districts[at]!,
      figures,
      ...(figures && { fields: fieldsOf(figures) }),
      reportCode: figures && `K7Q2-${String(n).padStart(2, '2').slice(-2)}`,
      isChanged: n === 3,
    })
  })
  return { ...board(rows), name: 'Kabupaten Grobogan', sums: sumOf(rows.map(({ figures }) => figures)) }
}

/** Each month of a year like the sample's, but two in which nobody reported, and those that are still to come. */
export const sampleYear = (villages: number): BoardYear => ({
  v: 1,
  at: Date.parse('2026-11-30T02:15:00Z'),
  name: 'Kabupaten Grobogan',
  year: 2026,
  rows: sampleBoard(villages).rows.map((row, n) => ({
    ...row,
    months: Array.from({ length: 12 }, (_, at) => {
      const month = `2026-${String(at + 1).padStart(2, '0')}`
      const none = {
        figures: null,
        fields: null,
        reportCode: null,
        revision: null,
        receivedOn: null,
        isChanged: false,
      }
      if (at > 9) return { ...row, ...none, month, status: 'notDue' as const }
      return at === 2 && n % 2 === 0
        ? { ...row, ...none, month, status: 'missing' as const }
        : { ...row, month }
    }),
  })),
})

export const sampleInput = (villages: number, more: Partial<OfficeReportInput> = {}): OfficeReportInput => ({
  place: '33.15',
  placeName: 'Kabupaten Grobogan',
  period: '2026-10',
  lines: linesOfBoard(sampleBoard(villages), more.place ?? '33.15'),
  state: { day: '2026-11-07', time: '09:15' },
  deadline: '2026-11-05',
  today: '2026-11-07',
  letter,
  note: 'Kuwaron tidak tersambung sejak 18 November dan akan didatangi 10 Desember.',
  language: 'id',
  office: id,
  ...more,
})

export const sampleReport = (villages: number, more: Partial<OfficeReportInput> = {}) =>
  officeReport(sampleInput(villages, more))
