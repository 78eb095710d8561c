// What another process uses. Linux only: elsewhere nothing is said of it.
import { readFileSync } from 'node:fs'

export interface ProcessUse {
  /** Resident memory in bytes. */
  readonly memory: number
  /** The most that it ever was. */
  readonly peak: number
  /** Milliseconds of all its threads since it began; a busy machine does not lengthen them much. */
  readonly cpu: number
}

/** Milliseconds of one of the kernel's ticks. */
const tick = 10

export function processUse(pid: number): ProcessUse {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const bytesOf = (name: string) =>
      Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * 1024
    // Fields are counted from after the name, which may hold spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return {
      memory: bytesOf('VmRSS'),
      peak: bytesOf('VmHWM'),
      cpu: (Number(fields[11]) + Number(fields[12])) * tick,
    }
  } catch {
    return { memory: Number.NaN, peak: Number.NaN, cpu: Number.NaN }
  }
}

/** Milliseconds of processor of all children of a process, as long as none of them ends. */
export function childrenUse(pid: number): number {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')
    return children.reduce((sum, child) => sum + processUse(Number(child)).cpu, 0)
  } catch {
    return Number.NaN
  }
}
