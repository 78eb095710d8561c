// The two languages, and how to get the phrases of one. The Indonesian phrases of the first screen are always
// there; its others are fetched with the first other page, and English when somebody chooses it.
import type { Label } from '../domain/field.ts'
import { first } from './id/first.ts'
import type { Phrases } from './phrases.ts'

export type Language = 'id' | 'en'

export const languages: readonly Language[] = ['id', 'en']

/** Each language's own name, never translated. */
export const languageName: Record<Language, string> = { id: 'Indonesia', en: 'English' }

export const isLanguage = (text: unknown): text is Language => text === 'id' || text === 'en'

/**
 * The Indonesian phrases, the first screen's at once and all of them after `loadRest`. Every lazy page awaits
 * that (`lazyPage`), so no component meets the gap; filled in place, because components hold on to it.
 */
export const indonesian = { ...first } as Phrases

export const loadRest = async (): Promise<void> => {
  Object.assign(indonesian, (await import('./id/rest.ts')).rest)
}

/** Only those of the first run, which nothing else on its way needs. */
export const loadSetup = async (): Promise<void> => {
  Object.assign(indonesian, { setup: (await import('./id/setup.ts')).setup })
}

export const loadPhrases = async (language: Language): Promise<Phrases> =>
  language === 'id' ? indonesian : (await import('./en/index.ts')).en

/** A definition's label in a language; Indonesian where a newer definition left the other one empty. */
export const labelIn = (language: Language, label: Label): string => label[language] || label.id
