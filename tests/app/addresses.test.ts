// Every address of the app stands once, in addresses.ts: the routes, the menu, and all links take theirs from there.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { matchPath } from 'react-router'
import { expect, it } from 'vitest'
import * as addresses from '../../src/app/addresses.ts'
import { webManifest } from '../../src/app/install/web-manifest.ts'
import { railItems, tabs } from '../../src/app/shell/menu.ts'
import { readPages } from '../../src/cli/build/pages-plugin.ts'
import type { Month } from '../../src/domain/month.ts'

const app = fileURLToPath(new URL('../../src/app', import.meta.url))

it('is written nowhere else in the app', () => {
  const areas = [...new Set(readPages(addresses).map((path) => path.split('/')[0]!))].filter(
    (area) => area !== '',
  )
  expect(areas).toContain('catatan')
  const written = new RegExp(`['"\`]/?(${areas.join('|')})(/|\\?)|['"\`]/(${areas.join('|')})['"\`]`)
  const elsewhere = globSync('**/*.{ts,tsx}', { cwd: app })
    .filter((file) => file !== 'addresses.ts')
    .flatMap((file) =>
      readFileSync(join(app, file), 'utf8')
        .split('\n')
        .filter(
          (line) => !/^\s*(\/\/|\/?\*)/.test(line) && !/\bimport\b|\bfrom '/.test(line) && written.test(line),
        )
        .map((line) => `${file}: ${line.trim()}`),
    )
  expect(elsewhere).toEqual([])
})

it('leads to a page, wherever it comes from', () => {
  const month = '2026-11' as Month
  const made = [
    ...Object.values(addresses).filter((one) => typeof one === 'string' && !one.includes(':')),
    ...[...tabs, ...railItems].map(({ to }) => to),
    ...webManifest.shortcuts.map(({ url }) => url),
    addresses.stepAddress('petugas'),
    addresses.connectByCode('ABCD2345'),
    addresses.apartAddress('berbeda', month),
    addresses.listAddress('visit', month),
    addresses.slipAddress('visit', 'countToday'),
    addresses.newAddress('visit', 'a/b'),
    addresses.followUpAddress('a/b'),
    addresses.recordAddress('visit', 'a/b'),
    addresses.historyAddress('visit', 'a/b'),
    addresses.ledgerOf('tamu'),
    addresses.reportAddress(month),
    addresses.closeAddress(month),
    addresses.simAddress(month, 'a/b'),
    addresses.periodAddress(),
    addresses.periodAddress('2026-S1'),
    addresses.figureAddress(month, 'visits.men'),
    addresses.rowAddress(month, 'activities.byField', 'health'),
  ]
  const pages = readPages(addresses).map((path) => `/${path}`)
  const nowhere = made.filter((one) => !pages.some((page) => matchPath(page, String(one).split('?')[0]!)))
  expect(nowhere).toEqual([])
})

it('is told to the server for every route, or the build fails', () => {
  const { tallyAddress: _, ...lacking } = addresses
  expect(() => readPages(lacking)).toThrow('path={tallyAddress}')
})
