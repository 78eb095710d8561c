// The search field above lists: what is typed goes into the address, so that going back finds it again.
import Search from 'lucide-react/icons/search'
import X from 'lucide-react/icons/x'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../language.tsx'
import { IconButton } from '../ui/button.tsx'
import '../ui/field.css'

const afterTyping = 250

/** Where a search stands in the address. */
export const searchParam = 'cari'

/**
 * Who follows a link at once finds the search again too, but sees nothing move: a list that is drawn anew would take the
 * link away from under the finger, and another address would call its page back.
 */
function keepInAddress(text: string): void {
  const address = new URL(window.location.href)
  if (text === '') address.searchParams.delete(searchParam)
  else address.searchParams.set(searchParam, text)
  window.history.replaceState(window.history.state, '', address)
}

interface SearchBoxProps {
  readonly label: string
  readonly text: string
  /** Called a moment after the last key. */
  readonly onSearch: (text: string) => void
}

export function SearchBox({ label, text, onSearch }: SearchBoxProps) {
  const { t } = useWords()
  const [typed, setTyped] = useState(text)
  const input = useRef<HTMLInputElement>(null)
  const search = useRef(onSearch)
  search.current = onSearch
  useEffect(() => {
    if (typed === text) return
    const timer = setTimeout(() => search.current(typed), afterTyping)
    const stop = () => {
      clearTimeout(timer)
      document.removeEventListener('click', leave, true)
    }
    const leave = ({ target, ctrlKey, metaKey, shiftKey }: MouseEvent) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null
      const stays = ctrlKey || metaKey || shiftKey || link?.pathname === window.location.pathname
      if (!link || stays) return
      stop()
      keepInAddress(typed)
    }
    document.addEventListener('click', leave, true)
    return stop
  }, [typed, text])
  const clear = () => {
    setTyped('')
    search.current('')
    input.current?.focus()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: Chrome 109 and Firefox 115 do not know <search>.
    <div role="search" className="field-search">
      <Search aria-hidden />
      <input
        ref={input}
        className="field"
        type="search"
        enterKeyHint="search"
        autoComplete="off"
        aria-label={label}
        placeholder={label}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {typed !== '' && <IconButton icon={X} label={t.records.clearSearch} onClick={clear} />}
    </div>
  )
}
