// The officer's phrases in the chosen language. They come with the officer's pages, both languages in one file: a
// village never fetches them.
import { en } from '../../i18n/district/en.ts'
import { type DistrictPhrases, id } from '../../i18n/district/id.ts'
import { useWords, type Words } from '../language.tsx'

const phrases: Readonly<Record<Words['language'], DistrictPhrases>> = { id, en }

/** `words.office` are the officer's phrases; `words.t` are those of all pages. */
export const useOfficeWords = (): Words & { readonly office: DistrictPhrases } => {
  const words = useWords()
  return { ...words, office: phrases[words.language] }
}
