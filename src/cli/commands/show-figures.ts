// What the server has of a library's month: the figures, their code, and how the month was handed in. With the
// code on the paper that a village hands in, an officer sees whether both say the same.
import { type FigureId, listFigures } from '../../domain/indicator.ts'
import { indicatorOf } from '../../domain/indicators.ts'
import { isMonth } from '../../domain/month.ts'
import { type MonthFigures, monthFigures } from '../../server/sync/month-figures.ts'
import { openExisting } from '../open-storage.ts'
import { type Options, print, required } from '../options.ts'
import { Trouble } from '../trouble.ts'
import { libraryOf, using } from './manage-libraries.ts'

export async function showFigures(options: Options): Promise<void> {
  const id = required(options.library, '--library')
  const month = required(options.month, '--month')
  if (!isMonth(month)) {
    throw new Trouble(
      `"${month}" bukan bulan. Contoh: 2026-11`,
      `"${month}" is no month. An example: 2026-11`,
    )
  }
  await using(openExisting(options.data), async (storage) => {
    const { name } = await libraryOf(storage, id)
    const found = await monthFigures(storage, id, month)
    if (!found) throw new Error('a library that was there a moment ago is gone')
    print(options, { library: id, month, ...found, closing: found.closing ?? null }, [
      `${name}, ${month}`,
      ...standingOf(found),
      ...listFigures(found.figures).map(([figure, value]) => lineOf(figure, value)),
    ])
  })
}

function standingOf({ state, code, closing, standing }: MonthFigures): readonly string[] {
  if (standing === 'empty') return ['Belum ada catatan. / Nothing was recorded yet.']
  const lines = [`Kode laporan / report code: ${code}`]
  if (state === 'nil') lines.push('Dilaporkan nihil. / Reported as nil.')
  if (!closing) return [...lines, 'Belum ditutup. / Not closed yet.']
  const closed = `revisi / revision ${closing.revision}, ${new Date(closing.at).toISOString()}`
  lines.push(`Ditutup / closed: ${closed}, ${closing.code ?? '–'}`)
  if (standing === 'twice')
    lines.push('Ditutup di dua perangkat, belum dipilih. / Closed on two devices, and nobody has chosen yet.')
  if (standing === 'changed') lines.push('Berubah sejak ditutup. / Changed since it was closed.')
  return lines
}

function lineOf(figure: FigureId, value: number | null): string {
  const indicator = indicatorOf(figure)
  const unit = indicator?.show === 'percent' ? '%' : (indicator?.unit?.id ?? '')
  const number = value?.toLocaleString('id-ID', { maximumFractionDigits: 2 }) ?? '–'
  return `${indicator?.label.id ?? figure}: ${number} ${unit}`.trimEnd()
}
