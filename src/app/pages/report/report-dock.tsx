// What is done with the month, at the thumb: close it and take its paper; once it is closed, hand it in; once it
// changed, see what.
import FileText from 'lucide-react/icons/file-text'
import ListChecks from 'lucide-react/icons/list-checks'
import Lock from 'lucide-react/icons/lock'
import { closeAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { TakeNotices } from '../../letter/taken.tsx'
import type { TakeReport } from '../../letter/use-take-report.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { PageDock } from '../../ui/page.tsx'
import styles from './report-dock.module.css'
import type { OpenReport } from './use-report.ts'

/** The list that "Lainnya" leads to. */
export const moreId = 'ambil-laporan'

/** Whether the dock has the paper, so that no list has to. */
export const hasPaper = ({ state }: OpenReport): boolean =>
  state.standing === 'open' || state.standing === 'closed'

const buttonsId = 'tombol-laporan'

/** The dock is the last of a long page: by keyboard one is there at once, as by thumb. Seen while it has the focus. */
export function SkipToDock() {
  const { t } = useWords()
  const skip = () =>
    document.getElementById(buttonsId)?.querySelector<HTMLElement>('a[href], button')?.focus()
  return (
    <Button className={styles.skip} onClick={skip}>
      {t.report.toActions}
    </Button>
  )
}

export function ReportDock({ open, take }: { readonly open: OpenReport; readonly take: TakeReport }) {
  const { t, format } = useWords()
  const { month, standing, isReturned } = open.state
  const isDone = standing === 'closed' && !isReturned
  const isMaking = take.makingWords('pdf') ?? take.makingWords('message')
  const paper = (
    <Button variant={isDone ? 'primary' : 'second'} icon={FileText} onClick={() => take.ask('pdf')}>
      PDF
    </Button>
  )
  return (
    <PageDock label={t.report.actions}>
      <TakeNotices {...take} />
      {/* Said once by whoever makes it. */}
      {isMaking && <p className={styles.making}>{isMaking}</p>}
      <div id={buttonsId} className={styles.buttons}>
        {standing === 'open' && (
          <ButtonLink variant="primary" icon={Lock} className={styles.close} to={closeAddress(month)}>
            {t.closing.closeShort} <span className="visually-hidden">{format.month(month, 'name')}</span>
          </ButtonLink>
        )}
        {standing === 'changed' && (
          <ButtonLink variant="primary" icon={ListChecks} className={styles.close} to={closeAddress(month)}>
            {t.closing.seeChanges}
          </ButtonLink>
        )}
        {standing === 'closed' && isReturned && (
          <ButtonLink variant="primary" icon={Lock} className={styles.close} to={closeAddress(month)}>
            {t.fromOffice.closeAgain} <span className="visually-hidden">{format.month(month, 'name')}</span>
          </ButtonLink>
        )}
        {hasPaper(open) && paper}
        {isDone && <Button onClick={() => take.setOpen('message')}>WhatsApp</Button>}
        <Button
          onClick={() => {
            const more = document.getElementById(moreId)
            more?.scrollIntoView({ block: 'start' })
            more?.focus({ preventScroll: true })
          }}
        >
          {t.report.moreActions}
        </Button>
      </div>
    </PageDock>
  )
}
