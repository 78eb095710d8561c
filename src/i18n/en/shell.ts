import type { Phrases } from '../phrases.ts'

export const shell: Phrases['shell'] = {}
