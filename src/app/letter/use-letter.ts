// What the official letter needs beside the month's records: the profile, the names of its places, the day, and
// the language on paper. Indonesian, unless somebody who reads the app in English asks for English.

import { useMemo, useState } from 'react'
import { textIn } from '../../domain/read-values.ts'
import type { Values } from '../../domain/record.ts'
import { isUrban, type PlaceNames } from '../../exports/letterhead.ts'
import { id as indonesian } from '../../i18n/id/index.ts'
import type { Language } from '../../i18n/translate.ts'
import { useWords } from '../language.tsx'
import { useToday } from '../library-context.tsx'
import { useVillage, type VillageState } from '../villages/use-village.ts'
import type { FileInput } from './report-files.ts'

export interface Letter {
  readonly input: FileInput
  /** False while the names of its places are looked up; they may turn out not to be on this device. */
  readonly isWhole: boolean
  readonly setLanguage: (language: Language) => void
}

export const useLetter = (library: Values): Letter => {
  const { t, language: spoken } = useWords()
  const today = useToday()
  const [asked, setLanguage] = useState<Language>('id')
  // Who goes back to the Indonesian app gets the Indonesian letter.
  const language = spoken === 'en' ? asked : 'id'
  const code = textIn(library.village)
  const found = useVillage(code)
  const places = usePlaces(found)
  const input = useMemo(
    () => ({ library, places, today, language, phrases: language === 'id' ? indonesian : t }),
    [library, places, today, language, t],
  )
  return { input, isWhole: code === undefined || found.state !== 'loading', setLanguage }
}

const usePlaces = (found: VillageState): PlaceNames | undefined => {
  const village = found.state === 'known' ? found.village : undefined
  return useMemo(
    () =>
      village && {
        regency: village.regency.name,
        subdistrict: village.district.name,
        village: village.name,
        urban: isUrban(village.code),
      },
    [village],
  )
}
