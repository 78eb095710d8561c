// The chosen language, for every component: its phrases, the labels of definitions, and its formats.
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Label } from '../domain/field.ts'
import { type Formats, formatsIn } from '../i18n/format.ts'
import type { Phrases } from '../i18n/phrases.ts'
import { isLanguage, type Language, labelIn, loadPhrases } from '../i18n/translate.ts'

const storageKey = 'lumbung.language'

/** The language chosen on this device, Indonesian until someone chooses. */
export const storedLanguage = (): Language => {
  try {
    const stored = localStorage.getItem(storageKey)
    return isLanguage(stored) ? stored : 'id'
  } catch {
    return 'id' // A private window may forbid storage; the app still has to speak.
  }
}

export interface Words {
  /** All phrases: `t.home.running`. */
  readonly t: Phrases
  readonly language: Language
  /** The words of a definition's label or choice. */
  readonly label: (label: Label) => string
  readonly format: Formats
  readonly setLanguage: (language: Language) => Promise<void>
}

const WordsContext = createContext<Words | undefined>(undefined)

interface Start {
  readonly language: Language
  readonly phrases: Phrases
}

export interface LanguageProviderProps {
  /** Where the page starts; `main.tsx` has loaded it before the first render. */
  readonly start: Start
  readonly children: ReactNode
}

export function LanguageProvider({ start, children }: LanguageProviderProps) {
  const [{ language, phrases }, setChosen] = useState<Start>(start)

  useEffect(() => {
    document.documentElement.lang = language
  }, [language])

  const words = useMemo<Words>(
    () => ({
      t: phrases,
      language,
      label: (label) => labelIn(language, label),
      format: formatsIn(language),
      setLanguage: async (chosen) => {
        const loaded = await loadPhrases(chosen)
        try {
          localStorage.setItem(storageKey, chosen)
        } catch {
          // Without storage the choice lasts until the tab is closed.
        }
        setChosen({ language: chosen, phrases: loaded })
      },
    }),
    [language, phrases],
  )
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>
}

export const useWords = (): Words => {
  const words = useContext(WordsContext)
  if (!words) throw new Error('useWords needs a LanguageProvider around it')
  return words
}
