// What a reader with larger or wider text would stumble over on the page that is shown, one line each: words broken
// in their middle, text that its box or the screen cuts, lines that lie over each other.
import type { Page } from '@playwright/test'

/** WCAG 1.4.12, as a user's style sheet would set it. */
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`

/** A sheet made by script, as the page's policy refuses style elements. */
export const spaceText = (page: Page, isOn: boolean): Promise<void> =>
  page.evaluate(
    (rules) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(rules)
      document.adoptedStyleSheets = [sheet]
    },
    isOn ? spacing : '',
  )

export const enlargeText = (page: Page, percent: number): Promise<void> =>
  page.evaluate((size) => {
    document.documentElement.style.fontSize = `${size}%`
  }, percent)

export const textFaults = (page: Page, where: string): Promise<string[]> =>
  page.evaluate((address) => {
    interface Line {
      readonly text: string
      readonly of: Element
      readonly box: DOMRect
    }
    const found: string[] = []
    const lines: Line[] = []
    const { clientWidth } = document.documentElement
    const parentsOf = (element: Element): Element[] => {
      const all: Element[] = []
      for (let one: Element | null = element; one; one = one.parentElement) all.push(one)
      return all
    }
    const short = (text: string) => text.replaceAll(/\s+/g, ' ').trim().slice(0, 40)

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? ''
      const of = node.parentElement
      if (
        !of ||
        text.trim() === '' ||
        !of.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      )
        continue
      const parents = parentsOf(of)
      // For listeners only, beside the page, or a choice that the browser draws.
      if (parents.some((one) => one.matches('.visually-hidden, [inert], option, textarea, [data-on-paper]')))
        continue
      const styles = parents.map((one) => getComputedStyle(one))
      const range = document.createRange()
      range.selectNodeContents(node)
      const box = range.getBoundingClientRect()
      if (box.width < 2 || box.height < 2) continue

      // May be broken: after a hyphen or slash, and an address or code too long for any line.
      for (const { 0: word, index } of text.matchAll(/[^\s\-–—/\u200b\u00ad·,.:?=]+/g)) {
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        const tops = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 4)))
        if (tops.size > 1 && word.length < 22)
          found.push(`${address}: “${word}” is broken in “${short(text)}”`)
      }

      const scrolls = styles.some(({ overflowX }) => overflowX === 'auto' || overflowX === 'scroll')
      if (!scrolls && (box.left < -1 || box.right > clientWidth + 1))
        found.push(`${address}: “${short(text)}” goes beyond the screen`)
      for (const [index, parent] of parents.entries()) {
        const { overflowX, overflowY, textOverflow } = styles[index]!
        if (overflowX === 'visible' && overflowY === 'visible') continue
        const clip = parent.getBoundingClientRect()
        const isCutX =
          overflowX !== 'visible' &&
          overflowX !== 'auto' &&
          (box.left < clip.left - 1 || box.right > clip.right + 1)
        const isCutY =
          overflowY !== 'visible' &&
          overflowY !== 'auto' &&
          (box.top < clip.top - 3 || box.bottom > clip.bottom + 3)
        if ((isCutX || isCutY) && parent !== document.documentElement && parent !== document.body)
          found.push(
            `${address}: “${short(text)}” is cut${textOverflow === 'ellipsis' ? ' by an ellipsis' : ''}`,
          )
        break
      }

      // What stays in its place while the page scrolls lies over the page by intent.
      if (styles.some(({ position }) => position === 'fixed' || position === 'sticky')) continue
      range.selectNodeContents(node)
      for (const rect of range.getClientRects()) lines.push({ text: short(text), of, box: rect })
    }

    for (const [index, { text, of, box }] of lines.entries())
      for (const other of lines.slice(index + 1)) {
        if (of === other.of) continue
        const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
        const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
        const isOver = wide > 2 && high > Math.min(box.height, other.box.height) / 2
        if (isOver) found.push(`${address}: “${text}” and “${other.text}” lie over each other`)
      }
    return [...new Set(found)]
  }, where)
