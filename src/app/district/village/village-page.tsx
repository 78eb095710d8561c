// One village, as its office sees it: what it handed in, what changed since, and the devices that write for it.
import { useParams, useSearchParams } from 'react-router'
import { isMonth } from '../../../domain/month.ts'
import type { LibraryPage } from '../../../sync/officer-wire.ts'
import { officeAddress } from '../../addresses.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { AsOf } from '../as-of.tsx'
import { NotYet } from '../not-yet.tsx'
import { NoteList } from '../notes/note-list.tsx'
import { useOfficeWords } from '../office-words.ts'
import { useSession } from '../session.tsx'
import { useAnswer } from '../use-answer.ts'
import { DeviceList } from './device-list.tsx'
import { GivenList } from './given-list.tsx'
import { MonthFigures } from './month-figures.tsx'
import { ReportList } from './report-list.tsx'
import { SentBack } from './sent-back.tsx'
import { TakeArchive } from './take-archive.tsx'
import styles from './village-page.module.css'
import { VillageSettings } from './village-settings.tsx'

export function VillagePage() {
  const { office } = useOfficeWords()
  const { library = '' } = useParams()
  const answered = useAnswer<LibraryPage>(`libraries/${encodeURIComponent(library)}`)
  const { value, failure, askAgain } = answered
  const isUnknown = failure?.why === 'refused'
  const about = value?.library
  return (
    <Page title={about ? about.village || about.name : office.village} back={officeAddress}>
      {value && about && !isUnknown ? (
        <>
          <div>
            <p className={styles.place} lang="id">
              {about.district ? office.placeLine(about.district, about.code) : about.code} · {about.name}
            </p>
            <AsOf answered={answered} />
          </div>
          <VillageBody page={value} onChanged={askAgain} />
        </>
      ) : isUnknown ? (
        <Notice tone="lamp" live="status" action={<ButtonLink to={officeAddress}>{office.back}</ButtonLink>}>
          {office.unknownLibrary}
        </Notice>
      ) : (
        <NotYet answered={answered} />
      )}
    </Page>
  )
}

interface VillageBodyProps {
  readonly page: LibraryPage
  readonly onChanged: () => void
}

function VillageBody({ page, onChanged }: VillageBodyProps) {
  const { office } = useOfficeWords()
  const { officer } = useSession()
  const [address, setAddress] = useSearchParams()
  const asked = address.get('bulan')
  const chosen =
    page.months.find(({ month }) => isMonth(asked) && month === asked) ??
    page.months.find(({ status }) => status !== 'notDue') ??
    page.months[0]
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        {chosen && <MonthFigures page={page} report={chosen} />}
        {chosen && <SentBack key={chosen.month} page={page} report={chosen} onChanged={onChanged} />}
        <ReportList
          months={page.months}
          chosen={chosen?.month}
          onChoose={(month) => setAddress({ bulan: month }, { replace: true })}
        />
      </div>
      <aside className={styles.column} aria-label={office.devicesAndNotes}>
        <DeviceList page={page} onChanged={onChanged} />
        {officer.role !== 'viewer' && <TakeArchive page={page} onChanged={onChanged} />}
        <GivenList page={page} />
        <NoteList key={page.library.library} page={page} onChanged={onChanged} />
        <VillageSettings page={page} onChanged={onChanged} />
      </aside>
    </div>
  )
}
