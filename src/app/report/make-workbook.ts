// A workbook's file, made in a worker: its library never weighs on the page.
import type { Workbook } from '../../exports/xlsx.ts'

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const makeWorkbook = async (workbook: Workbook): Promise<Uint8Array> => {
  const worker = new Worker(new URL('./xlsx-worker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => resolve(data))
      worker.addEventListener('error', (event) =>
        reject(new Error(event.message || 'the worker did not start')),
      )
      worker.addEventListener('messageerror', () => reject(new Error('the worker sent what cannot be read')))
      worker.postMessage(workbook)
    })
  } finally {
    worker.terminate()
  }
}
