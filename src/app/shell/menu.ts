// The main menu: four tabs on phones; on PCs the four books stand between them.
import type { LucideIcon } from 'lucide-react'
import FileCheck from 'lucide-react/icons/file-check-2'
import Menu from 'lucide-react/icons/menu'
import NotebookPen from 'lucide-react/icons/notebook-pen'
import Sun from 'lucide-react/icons/sun'
import { type Strand, strands } from '../../domain/record.ts'
import { hubAddress, listAddress, moreAddress, reportsAddress } from '../addresses.ts'
import { strandIcon } from '../ui/strand.tsx'

interface MenuItem {
  readonly to: string
  readonly icon: LucideIcon
  readonly word: 'today' | 'records' | 'report' | 'more' | Strand
}

const book = (strand: Strand): MenuItem => ({
  to: listAddress(strand),
  icon: strandIcon[strand],
  word: strand,
})

const today: MenuItem = { to: '/', icon: Sun, word: 'today' }
const records: MenuItem = { to: hubAddress, icon: NotebookPen, word: 'records' }
const report: MenuItem = { to: reportsAddress, icon: FileCheck, word: 'report' }
const more: MenuItem = { to: moreAddress, icon: Menu, word: 'more' }

export const tabs: readonly MenuItem[] = [today, records, report, more]

export const railItems: readonly MenuItem[] = [today, records, ...strands.map(book), report, more]

/** Kinds of record that are reached from "Lainnya"; their pages light that item, not "Catatan". */
const books: readonly string[] = strands

/** Which of the items a page belongs to: the longest address that it begins with. */
export const currentItem = (items: readonly MenuItem[], pathname: string): MenuItem | undefined => {
  const kind = pathname.startsWith(`${hubAddress}/`) ? pathname.split('/')[2] : undefined
  if (kind !== undefined && !books.includes(kind)) return more
  const within = items.filter(({ to }) => pathname === to || (to !== '/' && pathname.startsWith(`${to}/`)))
  return within.sort((a, b) => b.to.length - a.to.length)[0]
}
