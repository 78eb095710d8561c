// The foot of every printed page, by the margin boxes of CSS paged media (Chrome 131 and later). A constructed stylesheet, because the text differs by library and a page without inline styles allows it.
import { useEffect } from 'react'

interface PageFooter {
  readonly left: string
  readonly middle: string
  /** "Halaman 1 dari 2" is `page`, the number, `of`, the number of pages. */
  readonly page: string
  readonly of: string
}

/** False where the browser draws no such foot: then what has to be on paper stands in the letter itself. */
export const usePageFooter = ({ left, middle, page, of }: PageFooter): boolean => {
  const { CSSMarginRule } = globalThis as { readonly CSSMarginRule?: unknown }
  const isDrawn = CSSMarginRule !== undefined && 'adoptedStyleSheets' in document
  useEffect(() => {
    if (!isDrawn) return
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
  }, [isDrawn, left, middle, page, of])
  return isDrawn
}

const LOOK = "font: 8pt Helvetica, Arial, 'Liberation Sans', sans-serif; color: #000; vertical-align: top;"

const cssString = (text: string): string =>
  `"${text.replace(/["\\\n\r\f]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`
