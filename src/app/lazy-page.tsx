// A page, or a part of one, that is fetched when it is first shown, together with the phrases that the first
// screen does without.
import { type ComponentType, lazy, useState } from 'react'
import { loadRest } from '../i18n/translate.ts'

export interface LazyPage<Props extends object> {
  (props: Props): React.ReactNode
  /** Fetches it before it is shown; then it is there at once, and nothing is shown in its place. */
  readonly fetch: () => Promise<unknown>
}

/** `phrases`: fetches the phrases that the page needs besides the first screen's.
 * `const ReportPage = lazyPage(() => import('./pages/report/report-page.tsx'), 'ReportPage')` */
export function lazyPage<Name extends string, Props extends object>(
  load: () => Promise<Record<Name, ComponentType<Props>>>,
  name: Name,
  phrases: () => Promise<void> = loadRest,
): LazyPage<Props> {
  let Fetched: ComponentType<Props> | undefined
  let fetching: Promise<{ default: ComponentType<Props> }> | undefined
  const fetch = () => {
    fetching ??= Promise.all([load(), phrases()]).then(([module]) => {
      Fetched = module[name]
      return { default: module[name] }
    })
    return fetching
  }
  const WhenFetched = lazy(fetch)
  function Page(props: Props) {
    // One for as long as it is shown: another would lose what was typed.
    const [Shown] = useState(() => Fetched ?? WhenFetched)
    return <Shown {...props} />
  }
  return Object.assign(Page, { fetch })
}
