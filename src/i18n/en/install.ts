import type { Phrases } from '../phrases.ts'

export const install: Phrases['install'] = {}
