// A link within the app: an anchor with the router's own click handling. React Router's Link brings along the
// prefetching of server-rendered apps, 3 KB of the first screen that nothing here can use.
import type { AnchorHTMLAttributes, Ref } from 'react'
import { type To, useHref, useLinkClickHandler } from 'react-router'
import { useReturn } from './use-return.ts'

export interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly to: To
  readonly replace?: boolean
  /** Handed to the page, not shown in the address. */
  readonly state?: unknown
  readonly ref?: Ref<HTMLAnchorElement>
}

export function Link({ to, replace, state, onClick, ...rest }: LinkProps) {
  const follow = useLinkClickHandler<HTMLAnchorElement>(to, {
    state,
    ...(replace !== undefined && { replace }),
  })
  return (
    <a
      {...rest}
      href={useHref(to)}
      onClick={(event) => {
        onClick?.(event)
        if (!event.defaultPrevented) follow(event)
      }}
    />
  )
}

/** "Kembali": to where one came from, as one left it; to its address only where that was outside the app. */
export function BackLink({ to, ...rest }: Omit<LinkProps, 'to' | 'onClick'> & { readonly to: string }) {
  const goBack = useReturn()
  return (
    <Link
      {...rest}
      to={to}
      onClick={(event) => {
        // With a key held it opens another tab, which has nothing to go back to.
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        goBack(to)
      }}
    />
  )
}
