// The two languages, and how to get the phrases of one. Indonesian is always there; English is fetched
// when somebody chooses it, so that it costs the first screen nothing.
import type { Label } from '../domain/field.ts'
import { id } from './id/index.ts'
import type { Phrases } from './phrases.ts'

export type Language = 'id' | 'en'

export const languages: readonly Language[] = ['id', 'en']

/** Each language's own name, never translated. */
export const languageName: Record<Language, string> = { id: 'Indonesia', en: 'English' }

export const isLanguage = (text: unknown): text is Language => text === 'id' || text === 'en'

export const indonesian: Phrases = id

export const loadPhrases = async (language: Language): Promise<Phrases> =>
  language === 'id' ? id : (await import('./en/index.ts')).en

/** A definition's label in a language; Indonesian where a newer definition left the other one empty. */
export const labelIn = (language: Language, label: Label): string => label[language] || label.id
