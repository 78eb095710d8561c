// Words for this device, so that sentences can say "HP ini" as people do.
import type { Phrases } from '../../i18n/phrases.ts'
import { isPhone } from '../is-phone.ts'

/** "HP" or "komputer", within a sentence. */
export const deviceWord = (t: Phrases): string => (isPhone() ? t.settings.phone : t.settings.computer)

/** What a device is called until somebody gives it a name of its own. */
export const deviceNameOf = (t: Phrases): string => (isPhone() ? t.setup.phoneName : t.setup.computerName)
