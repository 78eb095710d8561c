// A newer version of the app: another tab opened it and this one gave way, or the server has it and no longer the
// files of this one.
import { useEffect, useState } from 'react'
import { onClosed } from '../../store/library.ts'
import { useAppGone } from '../app-file.ts'
import { useLibrary } from '../library-context.tsx'
import { AppGone } from '../ui/app-gone.tsx'

export function NewerElsewhere() {
  const library = useLibrary()
  const [isOld, setOld] = useState(false)
  const isGone = useAppGone()
  useEffect(() => onClosed(library, () => setOld(true)), [library])
  return (isOld || isGone) && <AppGone />
}
