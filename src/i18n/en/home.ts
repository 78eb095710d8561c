import type { Phrases } from '../phrases.ts'

export const home: Phrases['home'] = {}
