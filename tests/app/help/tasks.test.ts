// Each page's "?" leads to a task, and each task to a page.
import { matchPath } from 'react-router'
import { describe, expect, test } from 'vitest'
import * as addresses from '../../../src/app/addresses.ts'
import { hasHelp, taskOf } from '../../../src/app/help/task-of.ts'
import { matchingTasks } from '../../../src/app/pages/help/matching-tasks.ts'
import { taskGroups } from '../../../src/app/pages/help/tasks.ts'
import { readPages } from '../../../src/cli/build/pages-plugin.ts'
import type { Month } from '../../../src/domain/month.ts'
import { definitions } from '../../../src/domain/records/index.ts'
import { help } from '../../../src/i18n/id/help.ts'
import { id } from '../../../src/i18n/id/index.ts'

const words = help(id)
const placed = taskGroups.flatMap(({ tasks }) => tasks)
const pages = readPages(addresses).map((path) => `/${path}`)

describe('the "?" of a page', () => {
  const atPage = (path: string) => path.replace(/:\w+\??/g, '2026-10')
  /** "Hari ini" opens the first task, and the first run asks before there is a library. */
  const withHelp = pages.filter(
    (path) => path !== '/' && !path.startsWith(addresses.setupAddress) && hasHelp(path),
  )
  test('is missing on the help itself and on the pages of officers, and nowhere else', () => {
    const without = pages.filter((path) => !hasHelp(path))
    expect(without).toContain(addresses.officeVillagePath)
    expect(
      without.filter((path) => path !== addresses.helpAddress && !path.startsWith(addresses.officeAddress)),
    ).toEqual([])
  })

  test.each(withHelp)('%s leads to a task that is there', (path) => {
    const task = taskOf(atPage(path))
    expect(task, path).toBeDefined()
    expect(words.tasks).toHaveProperty([task ?? ''])
  })
  test.each(definitions.map(({ kind }) => kind))('a list, a form and a record of %s lead to one', (kind) => {
    for (const address of [
      addresses.listAddress(kind),
      addresses.newAddress(kind).split('?')[0]!,
      addresses.recordAddress(kind, 'a'),
    ])
      expect(words.tasks).toHaveProperty([taskOf(address) ?? ''])
  })
})

describe('the tasks', () => {
  test('stand once each in a group, and each opens a page that is there', () => {
    expect(placed.map(({ task }) => task).sort()).toEqual(Object.keys(words.tasks).sort())
    for (const { to } of placed) {
      const address = typeof to === 'string' ? to : to('2026-10' as Month)
      expect(
        pages.some((page) => matchPath(page, address.split('?')[0]!)),
        address,
      ).toBe(true)
    }
  })
  test('are found by everyday words, begun, in any order, and with a slip', () => {
    const found = (text: string) =>
      placed.filter(({ task }) => matchingTasks(words.tasks, text)(task)).map(({ task }) => task)
    expect(found('kuota')).toEqual(['offline'])
    expect(found('HP hilang')).toContain('move')
    expect(found('listrik mati')).toEqual(['closedDay'])
    expect(found('cadangn')).toContain('safe')
    expect(found('zebra')).toEqual([])
    expect(found(' ')).toHaveLength(placed.length)
  })
})
