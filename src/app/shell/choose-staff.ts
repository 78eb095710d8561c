// Who records from now on. A phone that nobody named ("HP petugas", for nobody had said yet whose it is) is called after
// them, so that the officer can tell the phones of a library apart.
import { textIn } from '../../domain/read-values.ts'
import { device } from '../../domain/records/device.ts'
import type { Phrases } from '../../i18n/phrases.ts'
import { noteError } from '../../store/error-log.ts'
import type { Library } from '../../store/library.ts'
import { entryById } from '../../store/records/live-queries.ts'
import { saveRecord } from '../../store/records/save-record.ts'
import { type Staff, setCurrentStaff } from '../../store/staff.ts'
import { suggestedName } from '../connect/device-word.ts'
import { isPhone } from '../is-phone.ts'

export async function chooseStaff(library: Library, { id, name }: Staff, t: Phrases): Promise<void> {
  await setCurrentStaff(library, id)
  // Nobody waits for it.
  if (isPhone()) namePhone(library, name, t).catch((error: unknown) => noteError('device name', error))
}

async function namePhone(library: Library, who: string, t: Phrases): Promise<void> {
  const id = `device:${library.device}`
  const name = suggestedName(t, who)
  // Without its number: "HP petugas 2".
  const before = textIn((await entryById(library, id))?.values.name)?.replace(/ \d+$/, '')
  if (before !== suggestedName(t) || [...name].length > device.fields.name.max) return
  await saveRecord(library, { kind: 'device', id, values: { name } })
  const { tellApart } = await import('../../store/sync/enrol.ts')
  await tellApart(library)
}
