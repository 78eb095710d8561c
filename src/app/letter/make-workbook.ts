// A workbook's file, made in a worker: its library never weighs on the page.
import type { Workbook } from '../../exports/xlsx.ts'
import { askWorker } from '../ask-worker.ts'
import xlsxWorker from './xlsx-worker.ts?worker&url'

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const makeWorkbook = (workbook: Workbook): Promise<Uint8Array> =>
  askWorker(xlsxWorker, workbook, (bytes: Uint8Array) => bytes)
