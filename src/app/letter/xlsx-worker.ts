// Makes the workbook away from the page, so that a year of records does not freeze it.
import { toXlsx, type Workbook } from '../../exports/xlsx.ts'

self.addEventListener('message', ({ data }: MessageEvent<Workbook>) => {
  // A rejected promise would end in the worker's console; reported, it reaches the page that waits.
  toXlsx(data).then((bytes) => self.postMessage(bytes, { transfer: [bytes.buffer] }), self.reportError)
})
