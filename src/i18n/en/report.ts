import type { Phrases } from '../phrases.ts'

export const report: Phrases['report'] = {}
