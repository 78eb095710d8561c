// The hub of all records: a search across everything, every kind with its count this month, the latest ones.
import NotebookText from 'lucide-react/icons/notebook-text'
import { useSearchParams } from 'react-router'
import { ledgerAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { SearchBox, searchParam } from '../../record-list/search-box.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { AllKinds } from './all-kinds.tsx'
import { FoundEverywhere } from './found-everywhere.tsx'
import { LatestRecords } from './latest-records.tsx'
import { isApart, RecordsApart } from './records-apart.tsx'
import styles from './records-page.module.css'

export function RecordsPage() {
  const { t } = useWords()
  const [search, setSearch] = useSearchParams()
  const text = search.get(searchParam) ?? ''
  const only = search.get('hanya')
  return (
    <Page title={t.shell.records}>
      <SearchBox
        label={t.records.searchAll}
        text={text}
        onSearch={(typed) => setSearch(typed === '' ? {} : { [searchParam]: typed }, { replace: true })}
      />
      {text.trim() === '' && isApart(only) ? (
        <RecordsApart which={only} month={search.get('bulan')} />
      ) : text.trim() === '' ? (
        <>
          <ButtonLink icon={NotebookText} className={styles.copy} to={ledgerAddress}>
            {t.ledger.title}
          </ButtonLink>
          <div className={styles.columns}>
            <AllKinds />
            <LatestRecords />
          </div>
        </>
      ) : (
        <FoundEverywhere text={text} />
      )}
    </Page>
  )
}
