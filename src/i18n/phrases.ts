// The shape of all phrases: a string, or a function of what the sentence is about.
import type { id } from './id/index.ts'

export type Phrases = typeof id
