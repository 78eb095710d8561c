// The server's log: one line of JSON for each thing, on the error channel, with its moment for machines and the time on
// this machine's wall beside it. Rotating it is the system's business (journald).
import { type Logger, pino } from 'pino'

export const openLog = (level: string): Logger =>
  pino({ level, base: null, timestamp: () => stampOf(new Date()) }, pino.destination(2))

/** `"time":"2026-11-30T12:00:00.000Z","local":"2026-11-30 19:00:00 GMT+7"`, as pino puts it into a line. */
export function stampOf(at: Date): string {
  const wall = at.toLocaleString('sv-SE', { timeZoneName: 'short' })
  return `,"time":"${at.toISOString()}","local":${JSON.stringify(wall)}`
}
