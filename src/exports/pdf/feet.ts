// At the foot of every page: code and how its figures stand, the maker, and the page's number.
import type { ReportDocument } from '../report-document.ts'
import { BOTTOM, LEFT, PAGE, type Paper, WIDTH } from './paper.ts'

export const addFeet = (paper: Paper, { code, footer }: Pick<ReportDocument, 'code' | 'footer'>): void => {
  const font = { family: 'sans', size: 8 } as const
  const bold = { ...font, bold: true }
  const y = BOTTOM + 17
  for (let page = 1; page <= paper.pages; page++) {
    paper.turnTo(page)
    paper.rule(LEFT, BOTTOM + 7, WIDTH, 0.8)
    let x = LEFT
    for (const [text, used] of [
      [`${footer.codeLabel} `, font],
      [code.code, bold],
      [code.standing ? `, ${code.standing}` : '', font],
    ] as const) {
      paper.text(text, x, y, used, page === 1 ? paper.tags.tag('P') : undefined)
      x += paper.measure(text, used)
    }
    const maker = 'Lumbung'
    paper.text(maker, (PAGE.width - paper.measure(maker, font)) / 2, y, font, undefined)
    const number = `${footer.page} ${page} ${footer.of} ${paper.pages}`
    paper.text(number, LEFT + WIDTH - paper.measure(number, font), y, font, undefined)
  }
}
