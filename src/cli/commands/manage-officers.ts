// Officers, from the side of whoever runs the server: who reads the board, of which villages, and who may do what.
import { isScope } from '../../domain/village-code.ts'
import { demoOfficer } from '../../server/officers/demonstration.ts'
import { passwordsOf, unfitPassword } from '../../server/officers/passwords.ts'
import { officerName } from '../../server/officers/sign-in.ts'
import { drawPassword } from '../../server/secrets.ts'
import type { Account } from '../../server/storage/officers.ts'
import type { Storage } from '../../server/storage/storage.ts'
import type { OfficerRole } from '../../sync/officer-wire.ts'
import { askAboutFolder } from '../ask-about-folder.ts'
import { machine, openExisting, openStorage } from '../open-storage.ts'
import { type Options, print, required } from '../options.ts'
import { Trouble } from '../trouble.ts'
import { using } from './manage-libraries.ts'

const roles: Readonly<Record<OfficerRole, string>> = {
  viewer: 'melihat / viewer',
  officer: 'petugas / officer',
  administrator: 'administrator',
}

export async function addOfficer(options: Options): Promise<void> {
  const name = readName(options)
  const fullName = required(options['full-name'], '--full-name')
  const role = readRole(required(options.role, '--role'))
  const scope = readScope(options.scope)
  const password = await readPassword(options)
  await askAboutFolder(options)
  await using(openStorage(options.data), async (storage) => {
    const passwordHash = await passwordsOf(machine.random).hash(password)
    if (!(await storage.officers.add({ name, fullName, role, scope, passwordHash }, machine.now()))) {
      throw new Trouble(`Petugas "${name}" sudah ada.`, `The officer "${name}" is there already.`)
    }
    await note(storage, 'officerAdded', { name, scope })
    print(options, { officer: name, fullName, role, scope, ...given(options, password) }, [
      `${fullName} (${name}): ${roles[role]}, ${placeOf(scope)}`,
      ...passwordLines(options, password),
    ])
  })
}

export const listOfficers = (options: Options): Promise<void> =>
  using(openExisting(options.data), async (storage) => {
    const officers = (await storage.officers.accounts()).map((account) => ({
      officer: account.name,
      fullName: account.fullName,
      role: account.role,
      scope: account.scope,
      hasSecondFactor: account.totpSecret !== null,
      disabledAt: account.disabledAt,
    }))
    print(
      options,
      { officers },
      officers.map(({ officer, fullName, role, scope, hasSecondFactor, disabledAt }) =>
        [
          `${officer}  ${fullName}  ${roles[role]}  ${placeOf(scope)}`,
          ...(hasSecondFactor ? ['kode HP / second factor'] : []),
          ...(disabledAt === null ? [] : ['ditutup / shut out']),
        ].join('  '),
      ),
    )
  })

export async function resetPassword(options: Options): Promise<void> {
  const password = await readPassword(options)
  await withOfficer(options, async (storage, account) => {
    const { name } = account
    await storage.officers.setPassword(name, await passwordsOf(machine.random).hash(password))
    await note(storage, 'passwordSet', account)
    print(options, { officer: name, ...given(options, password) }, [
      ...passwordLines(options, password),
      `${name} harus masuk lagi di semua perangkat. / ${name} has to sign in again everywhere.`,
    ])
  })
}

export const disableOfficer = (options: Options): Promise<void> =>
  withOfficer(options, async (storage, account) => {
    await storage.officers.disable(account.name, machine.now())
    await note(storage, 'officerDisabled', account)
    print(options, { disabled: account.name }, [`${account.name}: ditutup / shut out`])
  })

export const enableOfficer = (options: Options): Promise<void> =>
  withOfficer(options, async (storage, account) => {
    await storage.officers.disable(account.name, null)
    await note(storage, 'officerEnabled', account)
    print(options, { enabled: account.name }, [`${account.name}: boleh masuk lagi / let in again`])
  })

export const removeSecondFactor = (options: Options): Promise<void> =>
  withOfficer(options, async (storage, account) => {
    await storage.officers.dropSecondFactor(account.name)
    await note(storage, 'secondFactorRemoved', account)
    print(options, { officer: account.name, hasSecondFactor: false }, [
      `${account.name}: cukup kata sandi / the password is enough`,
    ])
  })

const withOfficer = (
  options: Options,
  work: (storage: Storage, account: Account) => Promise<void>,
): Promise<void> =>
  using(openExisting(options.data), async (storage) => {
    const name = readName(options)
    const account = await storage.officers.account(name)
    if (!account || account.isDemo) {
      throw new Trouble(
        `Tidak ada petugas "${name}". Lihat perintah officer list.`,
        `There is no officer "${name}". See the command officer list.`,
      )
    }
    await work(storage, account)
  })

/** The command line has no name for signing in. */
const note = (
  { officers }: Storage,
  what: string,
  { name, scope }: Pick<Account, 'name' | 'scope'>,
): Promise<void> => officers.note({ at: machine.now(), officer: '', what, about: name, code: scope })

function readName(options: Options): string {
  const name = officerName(required(options.name, '--name'))
  if (/^[a-z0-9][a-z0-9._-]{1,39}$/.test(name) && name !== demoOfficer) return name
  throw new Trouble(
    `--name "${name}": huruf kecil, angka, titik, 2 sampai 40.`,
    `--name "${name}": small letters, digits, dots, 2 to 40.`,
  )
}

function readRole(typed: string): OfficerRole {
  if (Object.hasOwn(roles, typed)) return typed as OfficerRole
  throw new Trouble(
    `--role "${typed}": viewer, officer, atau administrator.`,
    `--role "${typed}": viewer, officer or administrator.`,
  )
}

/** With dots or without: `33.15`, `3315`; empty for the country. */
function readScope(typed: string | undefined): string {
  const digits = typed?.replace(/[\s.-]/g, '')
  const parts = /^(\d\d)?(\d\d)?(\d\d)?(\d{4})?$/.exec(digits ?? '-')
  const scope = parts?.slice(1).filter(Boolean).join('.')
  if (scope !== undefined && isScope(scope)) return scope
  throw new Trouble(
    'Pilihan --scope perlu diisi dengan awal kode desa: 33.15 (kabupaten), 33 (provinsi), "" (seluruh Indonesia).',
    'The option --scope has to be the beginning of the village codes: 33.15 (a kabupaten), 33 (a province), "" (the country).',
  )
}

async function readPassword(options: Options): Promise<string> {
  if (!options['password-stdin']) return drawPassword(machine.random)
  let text = ''
  for await (const chunk of process.stdin.setEncoding('utf8')) text += chunk
  const password = text.split(/\r?\n/)[0] ?? ''
  if (unfitPassword(password) === undefined) return password
  throw new Trouble('Kata sandi: 10 sampai 200 huruf.', 'The password: 10 to 200 characters.')
}

const given = (options: Options, password: string): { readonly password?: string } =>
  options['password-stdin'] ? {} : { password }

const passwordLines = (options: Options, password: string): readonly string[] =>
  options['password-stdin']
    ? []
    : [
        `Kata sandi / password: ${password}`,
        'Hanya ditampilkan sekali ini; gantilah sesudah masuk. / Shown this once; change it after signing in.',
      ]

const placeOf = (scope: string): string => scope || 'seluruh Indonesia / the country'
