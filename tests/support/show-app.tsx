// The whole app in jsdom, at an address: real pages, real store on an IndexedDB in memory, the country's real
// villages, and, where a test wants one, the real server without a port. Tests that use it begin with
// `import 'fake-indexeddb/auto'`, for Dexie looks for IndexedDB when it is loaded.
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { IDBFactory } from 'fake-indexeddb'
import { MemoryRouter } from 'react-router'
import { vi } from 'vitest'
import { LanguageProvider } from '../../src/app/language.tsx'
import { AppRoutes } from '../../src/app/routes.tsx'
import { AnnouncerProvider } from '../../src/app/ui/announcer.tsx'
import { UndoProvider } from '../../src/app/ui/undo-bar.tsx'
import { makeVillages } from '../../src/cli/build/make-villages.ts'
import { indonesian } from '../../src/i18n/translate.ts'
import './patience.ts'
import type { VillageServer } from './village-server.ts'

const villages = makeVillages()

/** What there is to reach: the villages' files, and the server. Absent: no network at all. */
export interface Reachable {
  villages?: boolean
  server?: VillageServer
}

/** Takes the place of the network. Change what is reachable while the test runs. */
export const stubNetwork = (reachable: Reachable): void => {
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    // The list of provinces is part of the app, which the service worker keeps.
    if (url.startsWith('/villages/provinces-')) return Response.json((await villages).index)
    if (url.startsWith('/villages/') && reachable.villages) {
      const text = (await villages).files.get(url.slice('/villages/'.length))
      return new Response(text, { status: text === undefined ? 404 : 200 })
    }
    if (url.startsWith('/v1/') && reachable.server) return reachable.server.fetch(url, init)
    throw new TypeError('Failed to fetch')
  })
}

/** jsdom has no modal dialogs. */
const openDialogs = (): void => {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true
  }
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false
  }
}

/** A device as it comes from the shop: nothing stored. */
export const freshDevice = (): void => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  openDialogs()
  vi.stubGlobal('scrollTo', () => undefined)
  localStorage.clear()
  sessionStorage.clear()
}

/** Opens the app at an address, in Indonesian. */
export const showApp = (address: string) => {
  const shown = render(
    <LanguageProvider start={{ language: 'id', phrases: indonesian }}>
      <MemoryRouter initialEntries={[address]}>
        <AnnouncerProvider>
          <UndoProvider>
            <AppRoutes />
          </UndoProvider>
        </AnnouncerProvider>
      </MemoryRouter>
    </LanguageProvider>,
  )
  return { ...shown, user: userEvent.setup({ delay: null }) }
}
