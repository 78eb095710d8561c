// What every component of the app stands in, for tests in jsdom: words, an address, announcements, undo.
import { cleanup, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { MemoryRouter } from 'react-router'
import { afterEach } from 'vitest'
import { LanguageProvider } from '../../src/app/language.tsx'
import { AnnouncerProvider } from '../../src/app/ui/announcer.tsx'
import { UndoProvider } from '../../src/app/ui/undo-bar.tsx'
import { en } from '../../src/i18n/en/index.ts'
import { id } from '../../src/i18n/id/index.ts'
import type { Language } from '../../src/i18n/translate.ts'
import '../support/patience.ts'

// jsdom has the element but not its methods. This much of them: open, closed, and Esc as `cancel`.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true
  this.querySelector<HTMLElement>('button, input, select, textarea, a')?.focus()
  this.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') this.dispatchEvent(new Event('cancel', { cancelable: true }))
  })
}
HTMLDialogElement.prototype.close = function close() {
  this.open = false
}
window.scrollTo = () => undefined

afterEach(cleanup)

export function showInApp(
  children: ReactNode,
  { language = 'id', at = '/' }: { readonly language?: Language; readonly at?: string } = {},
) {
  return render(
    <LanguageProvider start={{ language, phrases: language === 'id' ? id : en }}>
      <MemoryRouter initialEntries={[at]}>
        <AnnouncerProvider>
          <UndoProvider>{children}</UndoProvider>
        </AnnouncerProvider>
      </MemoryRouter>
    </LanguageProvider>,
  )
}
