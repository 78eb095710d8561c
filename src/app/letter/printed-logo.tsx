// The logo at the left of the printed letterhead. One that is not here, or can't be shown, leaves no gap.
import { useState } from 'react'
import { useAttachment } from '../attachments/use-attachment.ts'
import styles from './printed-logo.module.css'

export function PrintedLogo({ hash }: { readonly hash: string }) {
  const { url } = useAttachment(hash, 'whole')
  const [broken, setBroken] = useState<string>()
  if (!url || broken === url) return null
  return <img className={styles.logo} src={url} alt="" onError={() => setBroken(url)} />
}
