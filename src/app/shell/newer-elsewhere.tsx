// Another tab opened a newer version of the app and this one gave way. It asks; it never reloads by itself.
import { useEffect, useState } from 'react'
import { onClosed } from '../../store/library.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'

export function NewerElsewhere() {
  const library = useLibrary()
  const { t } = useWords()
  const [isOld, setOld] = useState(false)
  useEffect(() => onClosed(library, () => setOld(true)), [library])
  if (!isOld) return null
  return (
    <Notice
      tone="lamp"
      live="status"
      action={
        <Button size="row" onClick={() => location.reload()}>
          {t.shell.reload}
        </Button>
      }
    >
      {t.shell.newerElsewhere}
    </Notice>
  )
}
