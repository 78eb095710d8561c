// A native modal dialog: the page behind is inert, Esc and Back close it, and the focus goes back to where it was.
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { SaidHere } from './announcer.tsx'
import styles from './dialog.module.css'
import { focusHeading } from './focus-heading.ts'
import { useOnTop } from './on-top.ts'

interface DialogProps {
  readonly title: string
  /** Esc, Back, or a tap beside it. Without it the dialog has to be answered. */
  readonly onClose?: () => void
  /** Its buttons: the primary one first. */
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/** Open as long as it is rendered. */
export function Dialog({ title, onClose, actions, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useOnTop(onClose)

  useEffect(() => {
    const element = dialog.current
    const opener = document.activeElement
    element?.showModal()
    return () => {
      element?.close()
      if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body) opener.focus()
      else focusHeading()
    }
  }, [])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc is the key for it, as `cancel`
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose?.()
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose?.()
      }}
    >
      <div className={styles.inside}>
        <h2 id={titleId}>{title}</h2>
        {children}
        {actions && <div className={styles.actions}>{actions}</div>}
        <SaidHere />
      </div>
    </dialog>
  )
}
