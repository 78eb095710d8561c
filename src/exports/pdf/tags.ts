// The PDF's structure (headings, tables, paragraphs, pictures with their words), so that a screen reader can read
// the letter in order and text can be copied out of it. jsPDF has none, so its objects are written here, after
// ISO 32000-1, 14.7 and 14.8.
import type { jsPDF } from 'jspdf'
import { inOneLine } from './font.ts'
import { type Internals, internalsOf } from './jspdf-internals.ts'

export type TagType = 'Document' | 'H1' | 'H2' | 'P' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure' | 'Caption'

export interface Tag {
  readonly type: TagType
  readonly parent: Tag | undefined
  readonly alt: string | undefined
  /** What a header cell is the header of. */
  readonly scope: 'Row' | 'Column' | undefined
  readonly kids: (Tag | Marked)[]
}

/** A stretch of a page's content. */
interface Marked {
  readonly page: number
  readonly id: number
}

export class Tags {
  readonly root: Tag = {
    type: 'Document',
    parent: undefined,
    alt: undefined,
    scope: undefined,
    kids: [],
  }
  readonly #internals: Internals
  /** By page, the tag of each marked stretch. */
  readonly #marked: Tag[][] = []

  constructor(document: jsPDF, language: string) {
    this.#internals = internalsOf(document)
    const { events, out } = this.#internals
    let root = 0
    events.subscribe('putPage', ({ pageNumber }: { pageNumber: number }) =>
      out(`/StructParents ${pageNumber - 1} /Tabs /S`),
    )
    events.subscribe('postPutResources', () => {
      root = this.#writeTree()
    })
    events.subscribe('putCatalog', () =>
      out(
        `/Lang (${language}) /MarkInfo <</Marked true>> /StructTreeRoot ${root} 0 R ` +
          '/ViewerPreferences <</DisplayDocTitle true>>',
      ),
    )
  }

  tag(type: TagType, parent: Tag = this.root, { alt, scope }: Partial<Pick<Tag, 'alt' | 'scope'>> = {}): Tag {
    const tag: Tag = { type, parent, alt, scope, kids: [] }
    parent.kids.push(tag)
    return tag
  }

  /** What is drawn belongs to the tag; `words` says what a picture of text says. */
  mark(tag: Tag, draw: () => void, words?: string): void {
    const { write, getCurrentPageInfo } = this.#internals
    const page = getCurrentPageInfo().pageNumber
    const onPage = this.#marked[page] ?? []
    this.#marked[page] = onPage
    const id = onPage.length
    onPage.push(tag)
    tag.kids.push({ page, id })
    write(`/${tag.type} <</MCID ${id}${words === undefined ? '' : ` /ActualText ${hex(words)}`}>> BDC`)
    draw()
    write('EMC')
  }

  /** Lines and the like, which are nothing to read. */
  decoration(draw: () => void): void {
    this.#internals.write('/Artifact BMC')
    draw()
    this.#internals.write('EMC')
  }

  /** Gives the number of the tree's root. */
  #writeTree(): number {
    const { newObjectDeferred, newObjectDeferredBegin, out, getPageInfo } = this.#internals
    const numbers = new Map<Tag, number>()
    const give = (tag: Tag) => {
      numbers.set(tag, newObjectDeferred())
      for (const kid of tag.kids) if ('type' in kid) give(kid)
    }
    give(this.root)
    const root = newObjectDeferred()
    const object = (id: number, content: string) => {
      newObjectDeferredBegin(id, true)
      out(`<<${content}>>`)
      out('endobj')
    }
    for (const [tag, id] of numbers) {
      const parent = (tag.parent && numbers.get(tag.parent)) ?? root
      const kids = tag.kids.map((kid) =>
        'type' in kid
          ? `${numbers.get(kid)} 0 R`
          : `<</Type /MCR /Pg ${getPageInfo(kid.page).objId} 0 R /MCID ${kid.id}>>`,
      )
      const alt = tag.alt === undefined ? '' : ` /Alt ${hex(inOneLine(tag.alt))}`
      const scope = tag.scope ? ` /A <</O /Table /Scope /${tag.scope}>>` : ''
      object(id, `/Type /StructElem /S /${tag.type} /P ${parent} 0 R /K [${kids.join(' ')}]${alt}${scope}`)
    }
    const pages = this.#marked.map(
      (tags, page) => `${page - 1} [${tags.map((tag) => `${numbers.get(tag)} 0 R`).join(' ')}]`,
    )
    const parentTree = `<</Nums [${pages.filter(Boolean).join(' ')}]>>`
    object(root, `/Type /StructTreeRoot /K ${numbers.get(this.root)} 0 R /ParentTree ${parentTree}`)
    return root
  }
}

/** A text string of a PDF: UTF-16 with its mark, in hexadecimal. */
const hex = (text: string): string =>
  `<FEFF${Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, '0'),
  ).join('')}>`
