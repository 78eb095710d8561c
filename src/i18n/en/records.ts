import type { Phrases } from '../phrases.ts'

export const records: Phrases['records'] = {}
