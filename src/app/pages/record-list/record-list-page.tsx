// The records of one kind: a month of what happens on a day, all of what is simply true, a line a month of
// what is one a month. A search looks through all months.

import NotebookText from 'lucide-react/icons/notebook-text'
import Plus from 'lucide-react/icons/plus'
import { useEffect } from 'react'
import { Navigate, useParams, useSearchParams } from 'react-router'
import { ledgerSheets } from '../../../domain/ledger/sheets.ts'
import { isMonth, monthOf } from '../../../domain/month.ts'
import type { RecordDefinition } from '../../../domain/record.ts'
import { definitionOf } from '../../../domain/records/index.ts'
import { homeOf, hubAddress, isTheOnlyOne, ledgerOf, newAddress, slipOf } from '../../addresses.ts'
import { homeOfOffice } from '../../from-office/home-of-office.ts'
import { WaitingHere } from '../../from-office/waiting-here.tsx'
import { useWords } from '../../language.tsx'
import { useToday } from '../../library-context.tsx'
import { NoSuchRecord } from '../../record-form/no-such-record.tsx'
import { monthToShow } from '../../record-list/month-to-show.ts'
import { SearchBox, searchParam } from '../../record-list/search-box.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { MonthPicker } from '../../ui/month-picker.tsx'
import { Page } from '../../ui/page.tsx'
import { SplitBar } from '../../ui/split-bar.tsx'
import { AllOfKind } from './all-of-kind.tsx'
import { Calendar } from './calendar.tsx'
import { CountedOfKind } from './counted-of-kind.tsx'
import { FoundOfKind } from './found-of-kind.tsx'
import { MattersByStep } from './matters-by-step.tsx'
import { MonthOfKind } from './month-of-kind.tsx'
import { MonthsOfSingleton } from './months-of-singleton.tsx'
import styles from './record-list-page.module.css'

export function RecordListPage() {
  const { kind = '' } = useParams()
  const definition = definitionOf(kind)
  if (!definition) return <NoSuchRecord />
  if (isTheOnlyOne(definition)) return <Navigate to={`${hubAddress}/${kind}/${kind}`} replace />
  if (definition.shownAt === 'nowhere' || definition.byOffice)
    return <Navigate to={homeOfOffice(definition) ?? homeOf(definition)} replace />
  return <RecordList key={kind} definition={definition} />
}

function RecordList({ definition }: { readonly definition: RecordDefinition }) {
  const { t, label } = useWords()
  const today = useToday()
  const [search, setSearch] = useSearchParams()
  const wanted = search.get('bulan')
  const month = isMonth(wanted) ? wanted : monthOf(today)
  const text = search.get(searchParam) ?? ''
  const slip = slipOf(search.get('hanya'))
  // Advocacy is work that goes on; month by month it is a list as any other.
  const isByStep = definition.kind === 'advocacy' && wanted === null && text.trim() === '' && !slip
  const isCalendar =
    definition.kind === 'activity' && search.get('tampilan') === 'kalender' && text.trim() === '' && !slip
  const set = (name: string, value: string) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        if (value === '') after.delete(name)
        else after.set(name, value)
        return after
      },
      { replace: true },
    )
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as one comes here
  useEffect(() => {
    const other = monthToShow(definition.kind)
    if (other && other !== month && !slip && text === '' && !isByStep) set('bulan', other)
  }, [])
  const isMonthly = definition.when === 'monthId'
  const book = ledgerSheets.find(({ strand }) => strand === definition.strand)
  const isSearching = text.trim() !== ''
  const toNew = (className = '') => (
    <ButtonLink variant="primary" icon={Plus} className={className} to={newAddress(definition.kind)}>
      {label(definition.action)}
    </ButtonLink>
  )
  return (
    <Page
      title={label(definition.plural)}
      back={hubAddress}
      {...(definition.strand && { strand: definition.strand })}
      action={toNew(styles.onPc)}
      dock={toNew()}
      phoneDock
    >
      {!isMonthly && (
        <div className={styles.tools}>
          {definition.kind === 'advocacy' && !isSearching && !slip && (
            <fieldset>
              <legend className="visually-hidden">{t.records.view}</legend>
              <SplitBar
                name="matters-view"
                value={isByStep ? 'byStep' : 'byMonth'}
                onChange={(view) => set('bulan', view === 'byStep' ? '' : month)}
                choices={[
                  { value: 'byStep', label: t.matters.byStep },
                  { value: 'byMonth', label: t.matters.byMonth },
                ]}
              />
            </fieldset>
          )}
          {definition.kind === 'activity' && !isSearching && !slip && (
            <fieldset>
              <legend className="visually-hidden">{t.records.view}</legend>
              <SplitBar
                name="activities-view"
                value={isCalendar ? 'calendar' : 'list'}
                onChange={(view) => set('tampilan', view === 'calendar' ? 'kalender' : '')}
                choices={[
                  { value: 'calendar', label: t.calendar.asCalendar },
                  { value: 'list', label: t.calendar.asList },
                ]}
              />
            </fieldset>
          )}
          {definition.when === 'date' && !isSearching && !slip && !isByStep && (
            <MonthPicker month={month} onChange={(chosen) => set('bulan', chosen)} />
          )}
          {book && !isSearching && !slip && (
            <ButtonLink icon={NotebookText} to={ledgerOf(book.name)}>
              {t.ledger.title}
            </ButtonLink>
          )}
          {!isCalendar && (
            <SearchBox
              label={t.records.searchKind}
              text={text}
              onSearch={(typed) => set(searchParam, typed)}
            />
          )}
        </div>
      )}
      {!isSearching && !slip && <WaitingHere kind={definition.kind} />}
      {isMonthly ? (
        <MonthsOfSingleton definition={definition} />
      ) : isSearching ? (
        <FoundOfKind definition={definition} text={text} />
      ) : isCalendar ? (
        <Calendar month={month} />
      ) : isByStep ? (
        <MattersByStep />
      ) : slip ? (
        <CountedOfKind definition={definition} slip={slip} />
      ) : definition.when === 'date' ? (
        <MonthOfKind key={month} definition={definition} month={month} />
      ) : (
        <AllOfKind definition={definition} />
      )}
    </Page>
  )
}
