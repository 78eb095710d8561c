// GET and PUT /v1/officer/letterhead: what stands above and below an office's letters. An office that wrote none has that
// of the nearest one above it.
import { Hono } from 'hono'
import { cleanLine } from '../../domain/clean-text.ts'
import { isPrivateNumber } from '../../domain/private-number.ts'
import { placesAbove } from '../../domain/village-code.ts'
import { letterFields, type OfficeLetter } from '../../sync/officer-wire.ts'
import { Refused } from '../answers.ts'
import { malformed } from '../read-body.ts'
import { noteAct, type OfficeParts, readForm } from './office-parts.ts'
import { placeIn } from './place-in.ts'

/** Characters of one line. */
const longest = 200

export function letterRoutes(parts: OfficeParts): Hono {
  const { storage, enter } = parts
  return new Hono()
    .get('/letterhead', async (context) => {
      const place = placeIn(context, (await enter(context)).account)
      const found = await storage.officers.letters(placesAbove(place))
      const nearest = [...found].sort((a, b) => b.scope.length - a.scope.length)[0]
      return context.json({ v: 1, scope: nearest?.scope ?? null, letter: nearest?.letter ?? null })
    })
    .put('/letterhead', async (context) => {
      const { account } = await enter(context, 'officer')
      const letter = letterIn(await readForm(parts, context))
      await storage.officers.saveLetter(account.scope, letter)
      await noteAct(parts, account, 'letterSet')
      return context.json({ v: 1, scope: account.scope, letter })
    })
}

/** Throws Refused: 400, also `private_number` for what should stand on no letter. */
function letterIn(form: Readonly<Record<string, unknown>>): OfficeLetter {
  const letter: Partial<Record<keyof OfficeLetter, string>> = {}
  for (const field of letterFields) {
    const value = form[field]
    if (typeof value !== 'string' || value.length > longest) throw malformed()
    const line = cleanLine(value)
    if (isPrivateNumber(line)) throw new Refused(400, { error: 'private_number' })
    letter[field] = line
  }
  return letter as OfficeLetter
}
