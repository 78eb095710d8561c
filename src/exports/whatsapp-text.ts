// The report as a message for the village's or the district's WhatsApp group: the main figures, what was written,
// and the code, so that whoever has the paper can see that it says the same.

import { cleanLine, cutText } from '../domain/clean-text.ts'
import type { FigureId } from '../domain/indicator.ts'
import { formatNumber, formatRupiah } from '../i18n/format.ts'
import type { Phrases } from '../i18n/phrases.ts'
import { valueIn } from './report-blocks.ts'
import type { ReportDocument } from './report-document.ts'

/** More than this is not read in a group. In UTF-16 units, of which an emoji has two or more. */
export const LONGEST_MESSAGE = 900
const LONGEST_NAME = 90
const LONGEST_TEXT = 160

export const whatsappText = (report: ReportDocument, phrases: Phrases): string => {
  const { data, language, code, parts, notice, footer, estimates } = report
  const words = phrases.report.message
  const number = (id: FigureId) => formatNumber(language, valueIn(data, id), { decimals: 1 })
  const money = (id: FigureId) => formatRupiah(language, valueIn(data, id))
  const head = [`*${cleanLine(report.title)}*`, shortened(data.library, LONGEST_NAME), report.period]
  const figures =
    data.state === 'filled'
      ? [
          words.visits(number('visits.total'), number('visits.men'), number('visits.women')),
          words.activities(number('activities.count'), number('activities.people')),
          words.computers(number('computers.sessions'), number('computers.wifi')),
          words.helped(number('computers.trained'), number('computers.helped')),
          words.money(money('advocacy.promised'), money('advocacy.received')),
          words.others(number('publications.count'), number('advocacy.partners')),
        ]
      : []
  const foot = `${footer.codeLabel}: *${code.code}*${code.standing ? `, ${code.standing}` : ''}`
  const told = parts
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'prose' ? [`${block.title}: ${cleanLine(block.text)}`] : []))
    .map((text) => shortened(text, LONGEST_TEXT))
  const sections = [
    head.join('\n'),
    ...(notice ? [notice] : []),
    ...(figures.length > 0 ? [figures.join('\n')] : []),
  ]
  let room = LONGEST_MESSAGE - [...sections, foot].join('\n\n').length - 2
  const fitting: string[] = []
  // An estimate is told whole, with how it was reckoned, or not at all.
  for (const line of [...estimates, ...told]) {
    if (line.length + 1 > room) break
    fitting.push(line)
    room -= line.length + 1
  }
  return [...sections, ...(fitting.length > 0 ? [fitting.join('\n')] : []), foot].join('\n\n')
}

/** Cut between words, and never inside an emoji. */
const shortened = (text: string, longest: number): string => {
  const line = cleanLine(text)
  if (line.length <= longest) return line
  const cut = cutText(line, longest - 1)
  return `${cut.replace(/\s+\S{0,20}$/, '')}…`
}
