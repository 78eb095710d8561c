import type { Phrases } from '../phrases.ts'

export const problems: Phrases['problems'] = {}
