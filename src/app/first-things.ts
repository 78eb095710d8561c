// What this device keeps of "Tiga hal pertama": that it is going on, whether the report was looked at, that it is over.
const name = 'lumbung-first-things'

/** Undefined before anybody was shown them. */
type FirstThings = 'begun' | 'reportSeen' | 'over'

export function keptFirstThings(): FirstThings | undefined {
  try {
    const kept = localStorage.getItem(name)
    return kept === 'begun' || kept === 'reportSeen' || kept === 'over' ? kept : undefined
  } catch {
    return undefined
  }
}

export function keepFirstThings(state: FirstThings): void {
  try {
    localStorage.setItem(name, state)
  } catch {
    // Where a browser keeps nothing they are offered again next time.
  }
}

/** The report's page says so; it counts only while the first things are going on. */
export function noteReportSeen(): void {
  if (keptFirstThings() === 'begun') keepFirstThings('reportSeen')
}
