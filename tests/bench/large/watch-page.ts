// How long a page could not have answered anybody, and what memory its process took: by a timer on the page itself, and
// by what Linux says of the process.
import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

const TICK_MS = 5

/** Before the page is opened. */
export const watchHolds = (page: Page): Promise<void> =>
  page.addInitScript((tick) => {
    const watch = { longest: 0, all: [] as number[] }
    let last = performance.now()
    setInterval(() => {
      const now = performance.now()
      const held = now - last - tick
      last = now
      watch.longest = Math.max(watch.longest, held)
      if (held >= 50) watch.all.push(Math.round(held))
    }, tick)
    Object.assign(globalThis, { benchHolds: watch })
  }, TICK_MS) as Promise<unknown> as Promise<void>

export interface Holds {
  /** Milliseconds. */
  readonly longest: number
  /** Every one of at least 50 ms. */
  readonly all: readonly number[]
}

/** Those since the page was opened, or since this was last asked. */
export const holdsOf = (page: Page): Promise<Holds> =>
  page.evaluate(() => {
    const { benchHolds } = globalThis as unknown as { benchHolds: { longest: number; all: number[] } }
    const taken = { longest: Math.round(benchHolds.longest), all: benchHolds.all }
    Object.assign(benchHolds, { longest: 0, all: [] })
    return taken
  })

/** The largest memory of a page's process among those of this browser, MB: what is its own, workers included. */
export function watchMemory(profile: string): { readonly most: () => number } {
  let most = 0
  const look = () => {
    most = Math.max(most, ...renderersOf(profile).map(ownMemory))
  }
  look()
  const timer = setInterval(look, 100)
  return {
    most: () => {
      look()
      clearInterval(timer)
      return Math.round(most)
    },
  }
}

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return '' // It ended meanwhile.
  }
}

function renderersOf(profile: string): readonly string[] {
  const ids = readdirSync('/proc').filter((id) => /^\d+$/.test(id))
  const browsers = new Set(
    ids.filter((id) => textOf(`/proc/${id}/cmdline`).includes(`--user-data-dir=${profile}`)),
  )
  return ids.filter((id) => {
    if (!textOf(`/proc/${id}/cmdline`).includes('--type=renderer')) return false
    for (let up = id, steps = 0; up !== '' && steps < 5; steps++) {
      if (browsers.has(up)) return true
      up = /^PPid:\s+(\d+)/m.exec(textOf(`/proc/${up}/status`))?.[1] ?? ''
    }
    return false
  })
}

const ownMemory = (id: string): number =>
  Number(/^Anonymous:\s+(\d+)/m.exec(textOf(`/proc/${id}/smaps_rollup`))?.[1] ?? 0) / 1024
