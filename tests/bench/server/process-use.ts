// What another process uses. Linux only: elsewhere nothing is said of it.
import { readFileSync } from 'node:fs'

export interface ProcessUse {
  /** Resident memory in bytes. */
  readonly memory: number
  /** Milliseconds of all its threads since it began; a busy machine does not lengthen them much. */
  readonly cpu: number
}

/** Milliseconds of one of the kernel's ticks. */
const tick = 10

export function processUse(pid: number): ProcessUse {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    // Fields are counted from after the name, which may hold spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return { memory: Number(kilobytes) * 1024, cpu: (Number(fields[11]) + Number(fields[12])) * tick }
  } catch {
    return { memory: Number.NaN, cpu: Number.NaN }
  }
}
