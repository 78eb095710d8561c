// Words for this device, so that sentences can say "HP ini" as people do.
import type { Phrases } from '../../i18n/phrases.ts'
import { isPhone } from '../is-phone.ts'

/** "HP" or "komputer", within a sentence. */
export const deviceWord = (t: Phrases): string => (isPhone() ? t.settings.phone : t.settings.computer)

/** What a device may be called: a phone is somebody's own ("HP Bu Sri"), a computer is the library's. */
export const suggestedName = (t: Phrases, who = ''): string =>
  isPhone() ? t.connect.phoneOf(who || t.connect.someone) : t.connect.libraryComputer
