// A workbook's file, made in a worker: its library never weighs on the page.
import type { Workbook } from '../../exports/xlsx.ts'
import { askWorker } from './ask-worker.ts'

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const makeWorkbook = (workbook: Workbook): Promise<Uint8Array> =>
  askWorker(
    new Worker(new URL('./xlsx-worker.ts', import.meta.url), { type: 'module' }),
    workbook,
    (bytes: Uint8Array) => bytes,
  )
