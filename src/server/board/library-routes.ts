// POST /v1/officer/libraries/:library/…: what an office does to one of its libraries.
import { Hono } from 'hono'
import { Refused } from '../answers.ts'
import { issueLongCode, longCodeLimits } from '../enrolment/enrolment.ts'
import { noteAct, type OfficeParts, readForm } from '../officers/office-parts.ts'
import { malformed } from '../read-body.ts'
import { idIn } from './board-routes.ts'
import { ownLibrary } from './own-library.ts'

export function libraryRoutes(parts: OfficeParts): Hono {
  const { storage, now } = parts
  return new Hono()
    .post('/libraries/:library/devices/:device/revoke', async (context) => {
      const { account, library } = await ownLibrary(parts, context)
      await readForm(parts, context)
      const device = idIn(context, 'device')
      if (!(await storage.revokeDevice(library.id, device, now())))
        throw new Refused(404, { error: 'unknown_device' })
      await noteAct(parts, account, 'deviceRevoked', `${library.id} ${device}`, library.code)
      return context.json({ v: 1 })
    })
    .post('/libraries/:library/codes', async (context) => {
      const { account, library } = await ownLibrary(parts, context)
      const sheet = readSheet(await readForm(parts, context))
      const { code, expires } = await issueLongCode(parts, library.id, sheet)
      await noteAct(parts, account, 'codeMade', library.id, library.code)
      return context.json({ v: 1, enrolCode: code, expires })
    })
}

/** How long the code of a set-up sheet lives, and for how many devices. Throws Refused: 400. */
export function readSheet({ days, devices }: Readonly<Record<string, unknown>>): {
  readonly days: number
  readonly devices: number
} {
  if (!isFrom1(days, longCodeLimits.days) || !isFrom1(devices, longCodeLimits.devices)) throw malformed()
  return { days, devices }
}

const isFrom1 = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most
