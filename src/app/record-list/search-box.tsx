// The search field above lists: what is typed goes into the address, so that going back finds it again.
import Search from 'lucide-react/icons/search'
import X from 'lucide-react/icons/x'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../language.tsx'
import { IconButton } from '../ui/button.tsx'
import '../ui/field.css'

const afterTyping = 250

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
    const stop = () => {
      clearTimeout(timer)
      document.removeEventListener('click', keep, true)
    }
    // Once: while the page of a link is still on its way, another address would call it back.
    const keep = () => {
      stop()
      search.current(typed)
    }
    const timer = setTimeout(keep, afterTyping)
    // Who follows a link at once finds the search again too.
    document.addEventListener('click', keep, true)
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
