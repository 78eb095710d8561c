// Ours, by the functions that the app itself uses: a person's save, a file that is read in, a round of the sync.

import { importBundle } from '../../../src/store/backup/import-bundle.ts'
import type { Library } from '../../../src/store/library.ts'
import { createLibrary, openLibrary } from '../../../src/store/open-library.ts'
import { entriesOfMonth } from '../../../src/store/records/live-queries.ts'
import { saveRecord } from '../../../src/store/records/save-record.ts'
import { knownLibraries } from '../../../src/store/registry.ts'
import { joinLibrary, redeemCode } from '../../../src/store/sync/enrol.ts'
import { fullPace } from '../../../src/store/sync/pace.ts'
import { syncRound } from '../../../src/store/sync/sync-round.ts'
import type { BundleHeader } from '../../../src/sync/bundle.ts'
import type { RecordState } from '../../../src/sync/record-state.ts'
import { showBench } from './bench-page.ts'
import { CHUNK, type Contender } from './contender.ts'
import { asState } from './our-row.ts'

let library: Library

const contender: Contender<readonly RecordState[]> = {
  open: async (code) => {
    const [known] = knownLibraries()
    if (code !== undefined) {
      const redeeming = await redeemCode(code, 'PC perpustakaan')
      if (!redeeming.ok) throw new Error(redeeming.reason)
      library = await joinLibrary(redeeming.answer)
    } else if (known) {
      const opening = await openLibrary(known.key)
      if (!opening.ok) throw new Error(opening.reason)
      library = opening.library
    } else {
      library = await createLibrary({ name: 'Perpustakaan Karangsari', villageCode: '33.15.14.2006' })
    }
  },
  prepare: (records) => records.map(asState),
  insertMany: async (records) => {
    for (let start = 0; start < records.length; start += CHUNK) {
      await importBundle(library, { header, records: records.slice(start, start + CHUNK) })
    }
  },
  insertOne: ({ kind, values }) => keep({ kind, values }),
  editOne: (id, place) => keep({ kind: 'activity', id, values: { place } }),
  readMonth: async (month) => (await entriesOfMonth(library, month)).length,
  sync: async () => {
    const end = await syncRound(library, (url, init) => fetch(url, init), fullPace())
    if (end.kind !== 'done') throw new Error(JSON.stringify(end))
  },
}

const header: BundleHeader = {
  libraryName: 'Perpustakaan Karangsari',
  libraries: [],
  records: 0,
  made: '2026-11-22',
  names: true,
}

async function keep(save: Parameters<typeof saveRecord>[1]): Promise<void> {
  const saved = await saveRecord(library, save)
  if (!saved.ok) throw new Error(JSON.stringify(saved.problems))
}

showBench(contender as Contender)
