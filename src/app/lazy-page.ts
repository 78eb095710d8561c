// A page, or a part of one, that is fetched when it is first shown, together with the phrases that the first
// screen does without.
import { type ComponentType, lazy } from 'react'
import { loadRest } from '../i18n/translate.ts'

/** `phrases`: fetches the phrases that the page needs besides the first screen's.
 * `const ReportPage = lazyPage(() => import('./pages/report/report-page.tsx'), 'ReportPage')` */
export const lazyPage = <Name extends string, Props extends object>(
  load: () => Promise<Record<Name, ComponentType<Props>>>,
  name: Name,
  phrases: () => Promise<void> = loadRest,
) =>
  lazy(async () => {
    const [module] = await Promise.all([load(), phrases()])
    return { default: module[name] }
  })
