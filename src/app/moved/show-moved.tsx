// Puts "Lumbung pindah alamat" in the place of the app, whatever page was there: none of them is of use here any more.
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { loadPhrases, loadRest } from '../../i18n/translate.ts'
import { LanguageProvider, storedLanguage } from '../language.tsx'
import { AnnouncerProvider } from '../ui/announcer.tsx'
import { MovedPage } from './moved-page.tsx'

export async function showMoved(address: string): Promise<void> {
  const language = storedLanguage()
  const [phrases] = await Promise.all([loadPhrases(language), loadRest()])
  const place = document.createElement('div')
  // What the app was doing goes on unseen: it still sends what is unsent.
  document.getElementById('root')?.replaceWith(place)
  createRoot(place).render(
    <LanguageProvider start={{ language, phrases }}>
      <BrowserRouter>
        <AnnouncerProvider>
          <MovedPage address={address} />
        </AnnouncerProvider>
      </BrowserRouter>
    </LanguageProvider>,
  )
}
