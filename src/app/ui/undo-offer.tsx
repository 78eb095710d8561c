// The bar above the tabs that takes an act back. The first Tab after the act reaches it, and so does Ctrl+Z.
import Undo2 from 'lucide-react/icons/undo-2'
import X from 'lucide-react/icons/x'
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useWords } from '../language.tsx'
import { useAnnounce } from './announcer.tsx'
import { Button, IconButton } from './button.tsx'
import { focusHeading } from './focus-heading.ts'
import styles from './undo-bar.module.css'

export interface OfferMore {
  /** What is shown where it is more than what is said. */
  readonly shown?: ReactNode
  /** Beside the undo: "Catat lagi". */
  readonly action?: ReactNode
  /** The act leaves its page: the bar is for the next one. */
  readonly leaving?: boolean
  /** Called once it is no longer there, but for a reload. */
  readonly gone?: () => void
}

export interface Offer extends OfferMore {
  readonly text: string
  /** None where there is nothing to take back, but something to show or to do. */
  readonly undo: (() => Promise<unknown> | unknown) | undefined
}

export interface UndoOfferProps {
  readonly offer: Offer
  readonly onClose: () => void
}

export function UndoOffer({ offer, onClose }: UndoOfferProps) {
  const { t } = useWords()
  const announce = useAnnounce()
  const [failedAt, setFailedAt] = useState<Offer>()
  const bar = useRef<HTMLElement>(null)
  /** What had the focus at the first key after the act, which was another act where it was no Tab. */
  const before = useRef<{ readonly offer: Offer; readonly focus: Element | null }>(undefined)

  const close = () => {
    const hadFocus = bar.current?.contains(document.activeElement)
    onClose()
    if (!hadFocus) return
    const focus = before.current?.focus
    if (focus instanceof HTMLElement && focus.isConnected) focus.focus()
    else focusHeading()
  }
  const undo = async () => {
    try {
      await offer.undo?.()
      close()
      announce(t.shell.undone)
    } catch {
      setFailedAt(offer)
      announce(t.shell.undoFailed)
    }
  }

  // It lies over the page's end, which makes room.
  useLayoutEffect(() => {
    const { style } = document.documentElement
    style.setProperty('--bar-height', `${bar.current?.offsetHeight ?? 0}px`)
    return () => void style.removeProperty('--bar-height')
  })

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, target } = event
      if (event.defaultPrevented || /^(Shift|Control|Alt|Meta)$/.test(key) || isBehindDialog()) return
      const isFirst = before.current?.offer !== offer
      if (isFirst) before.current = { offer, focus: document.activeElement }
      if (isFirst && key === 'Tab' && !event.shiftKey) bar.current?.querySelector('button')?.focus()
      else if (key === 'z' && (event.ctrlKey || event.metaKey) && offer.undo && !isWriting(target)) undo()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })

  return (
    <section ref={bar} className={styles.bar} aria-label={offer.undo ? t.shell.undo : offer.text}>
      <span>{failedAt === offer ? t.shell.undoFailed : (offer.shown ?? offer.text)}</span>
      {offer.undo && (
        <Button icon={Undo2} size="row" aria-keyshortcuts="Control+Z" onClick={undo}>
          {t.shell.undo}
        </Button>
      )}
      {offer.action}
      <IconButton icon={X} label={t.shell.close} onClick={close} />
    </section>
  )
}

const isBehindDialog = () => document.querySelector('dialog[open]') !== null

/** There the browser's own undo takes back what was typed. */
const isWriting = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select') !== null
