// What an office recorded of its own, by the scope of whoever recorded it.
import type { Officers } from '../officers.ts'
import { everyLibrary, type Scope } from './library-scope.ts'
import { within } from './within.ts'

export const sqlOfficeRecords = ({
  readWithin,
  query,
}: Scope): Pick<Officers, 'officeRecords' | 'officeRecord' | 'saveOfficeRecord' | 'dropOfficeRecord'> => ({
  officeRecords: (scope, kind, limit) =>
    readWithin(scope, async (database) => {
      const found = await database
        .selectFrom('office_record')
        .select(['id', 'kind', 'code', 'record', 'at', 'officer'])
        .where(within('code', scope))
        .where('kind', '=', kind)
        .orderBy('at', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute()
      return found.map(({ record, ...row }) => ({ ...row, ...JSON.parse(record) }))
    }),
  officeRecord: (id) =>
    query(everyLibrary, async (database) => {
      const found = await database
        .selectFrom('office_record')
        .select(['id', 'kind', 'code', 'record', 'at', 'officer'])
        .where('id', '=', id)
        .executeTakeFirst()
      if (!found) return undefined
      const { record, ...row } = found
      return { ...row, ...JSON.parse(record) }
    }),
  saveOfficeRecord: ({ id, kind, code, at, officer, values, libraries }) =>
    query(everyLibrary, async (database) => {
      const record = JSON.stringify({ values, libraries })
      await database
        .insertInto('office_record')
        .values({ id, kind, code, at, officer, record })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ record, officer }))
        .execute()
    }),
  dropOfficeRecord: (id) =>
    query(everyLibrary, async (database) => {
      await database.deleteFrom('office_record').where('id', '=', id).execute()
    }),
})
