// Photos that show specific personal data in the sense of the law (UU PDP 27/2022, article 4): children, and what
// tells of somebody's health. Whoever takes them is warned, never stopped.
import { textIn } from './read-values.ts'
import type { Values } from './record.ts'

const ofChildren = /\b(anak|balita|bayi|paud|tk|sd|mi|dongeng|mewarnai|toddlers?|child(ren)?|kids)\b/i
const ofHealth = /\b(hamil|bumil|menyusui|busui|posyandu|stunting|imunisasi|kb|pregnant|pregnancy)\b/i

/** What photos of this record may show, going by what it says of itself; undefined where nothing points to it. */
export function specificData(values: Values): 'children' | 'health' | undefined {
  const { target, title } = values
  const words = textIn(title) ?? ''
  if (ofHealth.test(words)) return 'health'
  return target === 'children' || ofChildren.test(words) ? 'children' : undefined
}
