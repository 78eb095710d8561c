// Starts the app in the page: the theme and the language first, so that nothing changes under the eyes.
import './ui/font.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/forced-colors.css'
import { createRoot } from 'react-dom/client'
import { loadPhrases } from '../i18n/translate.ts'
import { noteError } from '../store/error-log.ts'
import { currentLibraryKey } from '../store/registry.ts'
import { App } from './app.tsx'
import { watchInstallPrompt } from './install/install-prompt.ts'
import { askForLinksLater } from './install/later-links.ts'
import { storedLanguage } from './language.tsx'
import { loadLibraryRoutes } from './load-library-routes.ts'
import { applyTheme, storedTheme } from './theme.ts'

window.addEventListener('error', (event) => noteError('page', event.error ?? event.message))
window.addEventListener('unhandledrejection', (event) => noteError('promise', event.reason))

// It comes while the frame of the app is being made; whoever needs it says what is wrong.
if (currentLibraryKey() !== undefined) loadLibraryRoutes().catch(() => undefined)
watchInstallPrompt()
askForLinksLater()
applyTheme(storedTheme())

const rootElement = document.getElementById('root')
if (!rootElement) throw new Error('index.html has no #root')
const root = createRoot(rootElement)

const wanted = storedLanguage()
loadPhrases(wanted)
  .then((phrases) => ({ language: wanted, phrases }))
  // Without internet and without the installed app there may be no English; Indonesian is always here.
  .catch(async () => ({ language: 'id' as const, phrases: await loadPhrases('id') }))
  .then((start) => root.render(<App start={start} />))
