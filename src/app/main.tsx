// Starts the app in the page.
import { createRoot } from 'react-dom/client'

createRoot(document.getElementById('root')!).render(<h1>Lumbung</h1>)
