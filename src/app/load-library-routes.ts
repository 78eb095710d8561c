/** Fetches everything behind the first run: "Hari ini", the shell, the database. The first run asks for it early. */
export const loadLibraryRoutes = () => import('./library-routes.tsx')
