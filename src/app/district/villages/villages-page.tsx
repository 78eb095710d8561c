// "Desa": the libraries of the scope, with what is set for each, and the ways to more of them.

import Table from 'lucide-react/icons/file-spreadsheet'
import Plus from 'lucide-react/icons/plus'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { VillageRow, Villages } from '../../../sync/officer-wire.ts'
import {
  officeAddress,
  officeRegisterAddress,
  officeRegisterManyAddress,
  officeVillageAddress,
} from '../../addresses.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { AsOf } from '../as-of.tsx'
import { usePlaceFilter } from '../board/board-filter.ts'
import { BoardFilters } from '../board/board-filters.tsx'
import { NotYet } from '../not-yet.tsx'
import { isWide, usePlace, useSeenDay } from '../office-scope.ts'
import { useOfficeWords } from '../office-words.ts'
import { useSession } from '../session.tsx'
import { useAnswer } from '../use-answer.ts'
import { ManySheets } from './many-sheets.tsx'
import styles from './villages.module.css'

const AT_ONCE = 50

export function VillagesPage() {
  const { office } = useOfficeWords()
  const { officer } = useSession()
  const { place } = usePlace()
  return (
    <Page title={office.villages.title}>
      {officer.role !== 'viewer' && (
        <div className={styles.tools}>
          <ButtonLink variant="primary" icon={Plus} to={officeRegisterAddress}>
            {office.villages.register}
          </ButtonLink>
          <ButtonLink icon={Table} to={officeRegisterManyAddress}>
            {office.villages.fromFile}
          </ButtonLink>
        </div>
      )}
      {isWide(place) ? (
        <Notice action={<ButtonLink to={officeAddress}>{office.toBoard}</ButtonLink>}>
          {office.villages.tooWide}
        </Notice>
      ) : (
        <VillageList place={place} />
      )}
    </Page>
  )
}

function VillageList({ place }: { readonly place: string }) {
  const { office, format } = useOfficeWords()
  const { officer } = useSession()
  const answered = useAnswer<Villages>(`libraries?within=${place}`)
  const all = answered.value?.rows ?? []
  const filter = usePlaceFilter(all)
  const [address, setAddress] = useSearchParams()
  const [shown, setShown] = useState(AT_ONCE)
  const isFresh = address.get('perangkat') === 'belum'
  const fresh = filter.rows.filter(isUnconnected)
  const rows = isFresh ? fresh : filter.rows
  const rest = rows.length - shown
  if (!answered.value) return <NotYet answered={answered} />
  if (all.length === 0) return <Notice title={office.villages.noneYet}>{office.villages.noneYetHow}</Notice>
  const showFresh = () =>
    setAddress(
      (before) => {
        if (isFresh) before.delete('perangkat')
        else before.set('perangkat', 'belum')
        return before
      },
      { replace: true },
    )
  return (
    <>
      <div>
        <p>{office.villages.lead(format.number(all.length))}</p>
        <AsOf answered={answered} />
      </div>
      <div className={styles.tools}>
        <BoardFilters filter={filter} />
        {(isFresh || fresh.length > 0) && (
          <Button aria-pressed={isFresh} onClick={showFresh}>
            {office.villages.onlyUnconnected(format.number(fresh.length))}
          </Button>
        )}
        {officer.role !== 'viewer' && fresh.length > 0 && <ManySheets villages={fresh} />}
      </div>
      {rows.length === 0 ? (
        <Notice action={<Button onClick={filter.clear}>{office.showAll}</Button>}>{office.none}</Notice>
      ) : (
        <Ledger label={office.villages.title}>
          {rows.slice(0, shown).map((row) => (
            <Row key={row.library} row={row} />
          ))}
        </Ledger>
      )}
      {rest > 0 && (
        <Button variant="third" onClick={() => setShown(shown + AT_ONCE)}>
          {office.more(format.number(Math.min(rest, AT_ONCE)))}
        </Button>
      )}
    </>
  )
}

/** No device was ever here: its sheet is still to be printed, or to be used. One that left needs none. */
const isUnconnected = ({ lastSeen, expected }: VillageRow): boolean =>
  lastSeen === null && expected.until === null

function Row({ row }: { readonly row: VillageRow }) {
  const { office, format } = useOfficeWords()
  const seenDay = useSeenDay()
  const { from, until, begun } = row.expected
  const words = [
    row.name,
    row.code,
    row.lastSeen === null ? office.villages.notConnected : office.seen(seenDay(row.lastSeen)),
    from !== null && office.villages.expectedSince(format.month(begun, 'short')),
    until !== null && office.villages.leftAfter(format.month(until, 'short')),
  ]
  return (
    <LedgerRow
      to={officeVillageAddress(row.library)}
      title={
        <span lang="id">
          <b>{row.village || row.name}</b> {row.district}
        </span>
      }
      note={words.filter(Boolean).join(' · ')}
      lamp={row.lastSeen === null && until === null}
    />
  )
}
