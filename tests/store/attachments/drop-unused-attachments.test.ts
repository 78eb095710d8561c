import { expect, it } from 'vitest'
import { attachmentOf, keepAttachment, previewOf } from '../../../src/store/attachments/attachments.ts'
import { dropUnusedAttachments } from '../../../src/store/attachments/drop-unused-attachments.ts'
import { createLibrary } from '../../../src/store/open-library.ts'
import { saveDraft } from '../../../src/store/records/drafts.ts'
import { deleteRecord, saveRecord } from '../../../src/store/records/save-record.ts'
import { jpeg } from '../../support/pictures.ts'
import { testEnv } from '../../support/test-env.ts'

const DAY_MS = 86_400_000

it('a photo that no record, draft or deleted record names goes after a week, and no other', async () => {
  const env = testEnv()
  const library = await createLibrary({ name: 'Karangsari', villageCode: '33.15.14.2006' }, env)
  const photo = async (seed: number) => {
    const keeping = await keepAttachment(library, jpeg(900, seed), jpeg(90, seed))
    if (!keeping.ok) throw new Error(keeping.problem)
    return keeping.hash
  }
  const [saved, removed, deleted, drafted, chosen] = await Promise.all([
    photo(1),
    photo(2),
    photo(3),
    photo(4),
    photo(5),
  ])
  const activity = await saveRecord(library, { kind: 'activity', values: { photos: [saved, removed] } })
  await saveRecord(library, {
    kind: 'activity',
    id: activity.ok ? activity.id : '',
    values: { photos: [saved] },
  })
  const other = await saveRecord(library, { kind: 'activity', values: { photos: [deleted] } })
  if (other.ok) await deleteRecord(library, other.id)
  await saveDraft(library, 'activity:new', { title: 'a', photos: `${drafted},${saved}` })

  env.clock += 6 * DAY_MS
  expect(await dropUnusedAttachments(library)).toBe(0)
  const late = await photo(6)
  env.clock += 2 * DAY_MS
  expect(await dropUnusedAttachments(library)).toBe(2)
  for (const hash of [saved, deleted, drafted, late]) expect(await attachmentOf(library, hash!)).toBeDefined()
  for (const hash of [removed, chosen]) {
    expect(await attachmentOf(library, hash!)).toBeUndefined()
    expect(await previewOf(library, hash!)).toBeUndefined()
  }
  env.clock -= 4_000 * DAY_MS
  expect(await dropUnusedAttachments(library)).toBe(0)
})
