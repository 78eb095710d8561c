// The app as one component: words, address, and what every page may use (live region, undo).
import { BrowserRouter } from 'react-router'
import { LanguageProvider, type LanguageProviderProps } from './language.tsx'
import { AppRoutes } from './routes.tsx'
import { ErrorBoundary } from './shell/error-boundary.tsx'
import { AnnouncerProvider } from './ui/announcer.tsx'
import { UndoProvider } from './ui/undo-bar.tsx'

export function App({ start }: Pick<LanguageProviderProps, 'start'>) {
  return (
    <LanguageProvider start={start}>
      <BrowserRouter>
        <ErrorBoundary>
          <AnnouncerProvider>
            <UndoProvider>
              <AppRoutes />
            </UndoProvider>
          </AnnouncerProvider>
        </ErrorBoundary>
      </BrowserRouter>
    </LanguageProvider>
  )
}
