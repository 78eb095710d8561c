import type { Phrases } from '../phrases.ts'

export const settings: Phrases['settings'] = {}
