// An address that no page has: an old bookmark, or a slip.
import { useWords } from '../language.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { EmptyShelf } from '../ui/empty-shelf.tsx'
import { Page } from '../ui/page.tsx'

export function NotFoundPage() {
  const { t } = useWords()
  return (
    <Page title={t.frame.notFoundTitle}>
      <EmptyShelf
        title={t.frame.notFound}
        action={
          <ButtonLink variant="primary" to="/">
            {t.shell.toToday}
          </ButtonLink>
        }
      />
    </Page>
  )
}
