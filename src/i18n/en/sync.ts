import type { Phrases } from '../phrases.ts'

export const sync: Phrases['sync'] = {}
