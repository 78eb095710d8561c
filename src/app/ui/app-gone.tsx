// Said where the app has to be loaded anew: there is a newer version. It asks; it never reloads by itself.
import { useWords } from '../language.tsx'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'

export function AppGone() {
  const { t } = useWords()
  return (
    <Notice
      tone="lamp"
      live="alert"
      action={
        <Button size="row" onClick={() => location.reload()}>
          {t.shell.reload}
        </Button>
      }
    >
      {t.shell.appGone}
    </Notice>
  )
}
