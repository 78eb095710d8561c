// The foot of every printed page, by the margin boxes of CSS paged media (Chrome 131 and later; others leave it
// out). A constructed stylesheet, because the text differs by library and a page without inline styles allows it.
import { useEffect } from 'react'

export interface PageFooter {
  readonly left: string
  readonly middle: string
  /** "Halaman 1 dari 2" is `page`, the number, `of`, the number of pages. */
  readonly page: string
  readonly of: string
}

export const usePageFooter = ({ left, middle, page, of }: PageFooter): void => {
  useEffect(() => {
    if (!('adoptedStyleSheets' in document) || !('replaceSync' in CSSStyleSheet.prototype)) return
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`@page {
      @bottom-left { content: ${cssString(left)}; text-align: left; ${LOOK} }
      @bottom-center { content: ${cssString(middle)}; ${LOOK} }
      @bottom-right { content: ${cssString(`${page} `)} counter(page) ${cssString(` ${of} `)} counter(pages); ${LOOK} }
    }`)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    }
  }, [left, middle, page, of])
}

const LOOK = "font: 8pt Helvetica, Arial, 'Liberation Sans', sans-serif; color: #000; vertical-align: top;"

const cssString = (text: string): string =>
  `"${text.replace(/["\\\n\r\f]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`
