// PUT /v1/officer/password, and POST, PUT and DELETE /v1/officer/second-factor: what an officer does to their own account.
import { type Context, Hono } from 'hono'
import { Refused } from '../answers.ts'
import { malformed } from '../read-body.ts'
import { drawRecoveryCode, hashSecret, readSecondCode } from '../secrets.ts'
import { noteAct, type OfficeParts, readForm } from './office-parts.ts'
import { unfitPassword } from './passwords.ts'
import type { SignedIn } from './sessions.ts'
import { tryAt } from './sign-in.ts'
import { otpauthOf, stepOf, toBase32 } from './totp.ts'

const recoveryCodes = 8

export function accountRoutes(parts: OfficeParts): Hono {
  const { storage, now, random, enter, passwords } = parts
  const { officers } = storage
  /** Whoever took over a session must not guess at the password in it. */
  const placesOf = ({ hash }: SignedIn) => [{ name: hash, origin: 'session' }]
  const ownAccount = async (context: Context): Promise<SignedIn> => {
    const signedIn = await enter(context)
    if (signedIn.account.isDemo) throw new Refused(403, { error: 'demo' })
    return signedIn
  }
  /** Throws Refused: 400, 403 `password`, 429. */
  const provePassword = async (signedIn: SignedIn, password: unknown) => {
    if (typeof password !== 'string') throw malformed()
    await tryAt(officers, placesOf(signedIn), now())
    if (!(await passwords.isRight(password, signedIn.account.passwordHash))) {
      throw new Refused(403, { error: 'password' })
    }
    await officers.rightTry(placesOf(signedIn))
  }
  return new Hono()
    .put('/password', async (context) => {
      const signedIn = await ownAccount(context)
      const { password, newPassword } = await readForm(parts, context)
      if (typeof newPassword !== 'string') throw malformed()
      await provePassword(signedIn, password)
      const unfit = unfitPassword(newPassword)
      if (unfit) throw new Refused(400, { error: unfit })
      const { name } = signedIn.account
      await officers.setPassword(name, await passwords.hash(newPassword), signedIn.hash)
      await noteAct(parts, signedIn.account, 'passwordChanged')
      return context.json({ v: 1 })
    })
    .post('/second-factor', async (context) => {
      const signedIn = await ownAccount(context)
      await provePassword(signedIn, (await readForm(parts, context)).password)
      const { name } = signedIn.account
      const secret = toBase32(random(20))
      await officers.offerSecondFactor(name, secret)
      return context.json({ v: 1, otpauth: otpauthOf(secret, name), secret })
    })
    .put('/second-factor', async (context) => {
      const signedIn = await ownAccount(context)
      const { code } = await readForm(parts, context)
      if (typeof code !== 'string') throw malformed()
      const { name, totpOffered } = signedIn.account
      if (totpOffered === null) throw new Refused(409, { error: 'not_offered' })
      await tryAt(officers, placesOf(signedIn), now())
      const step = stepOf(totpOffered, readSecondCode(code), now())
      if (step === undefined) throw new Refused(403, { error: 'code' })
      await officers.rightTry(placesOf(signedIn))
      const codes = Array.from({ length: recoveryCodes }, () => drawRecoveryCode(random))
      await officers.beginSecondFactor(name, step, codes.map(hashSecret))
      await noteAct(parts, signedIn.account, 'secondFactorOn')
      return context.json({
        v: 1,
        recoveryCodes: codes.map((one) => one.match(/.{4}/g)?.join('-') ?? one),
      })
    })
    .delete('/second-factor', async (context) => {
      const signedIn = await ownAccount(context)
      await provePassword(signedIn, (await readForm(parts, context)).password)
      await officers.dropSecondFactor(signedIn.account.name)
      await noteAct(parts, signedIn.account, 'secondFactorOff')
      return context.json({ v: 1 })
    })
}
