import type { Phrases } from '../phrases.ts'

export const setup: Phrases['setup'] = {}
