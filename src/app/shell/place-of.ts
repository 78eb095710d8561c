// The second line of headings, from the village list: "Kec. Brati, Kab. Grobogan".
import { shortRegency } from '../villages/village-choice.ts'
import { villageByCode } from '../villages/village-files.ts'

/** Undefined where the village isn't in the list, or the list is not to be had now. */
export const placeOf = async (villageCode: string): Promise<string | undefined> => {
  const village = await villageByCode(villageCode)
  return village && `Kec. ${village.district.name}, ${shortRegency(village.regency.name)}`
}
