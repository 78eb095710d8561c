// A month of which nothing was recorded: how to begin, or to say that there really was nothing. Nihil is an
// answer; an empty month is not.
import { useState } from 'react'
import { type Month, monthOf } from '../../../domain/month.ts'
import { saveRecord } from '../../../store/save-record.ts'
import { useWords } from '../../language.tsx'
import { useLibrary, useToday } from '../../library-context.tsx'
import { hubAddress } from '../../records/addresses.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { EmptyShelf } from '../../ui/empty-shelf.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './nil-month.module.css'

const useNil = (month: Month) => {
  const { t } = useWords()
  const library = useLibrary()
  const announce = useAnnounce()
  const [failed, setFailed] = useState(false)
  const setNil = async (nil: boolean) => {
    const saving = await saveRecord(library, {
      kind: 'monthReport',
      id: `monthReport:${month}`,
      values: { nil },
    })
    setFailed(!saving.ok)
    if (saving.ok) announce(nil ? t.report.nilDone : t.report.nilTakenBack)
  }
  return { setNil, failed }
}

export function EmptyMonth({ month }: { readonly month: Month }) {
  const { t, format } = useWords()
  const { setNil, failed } = useNil(month)
  // A running month is not over: nobody can say yet that nothing happens in it.
  const isOver = month < monthOf(useToday())
  return (
    <EmptyShelf
      title={t.report.nothingYet(format.month(month))}
      action={
        <div className={styles.actions}>
          <ButtonLink variant="primary" to={hubAddress}>
            {t.report.record}
          </ButtonLink>
          {isOver && (
            <>
              <p>{t.report.nilQuestion}</p>
              <Button onClick={() => setNil(true)}>{t.report.reportNil}</Button>
            </>
          )}
          {failed && (
            <Notice tone="mistake" live="alert">
              {t.report.saveFailed}
            </Notice>
          )}
        </div>
      }
    >
      <p>{t.report.nothingNote}</p>
    </EmptyShelf>
  )
}

export function NilMonth({ month, hasRecords }: { readonly month: Month; readonly hasRecords: boolean }) {
  const { t } = useWords()
  const { setNil, failed } = useNil(month)
  return (
    <Notice
      tone={hasRecords ? 'lamp' : 'plain'}
      title={hasRecords ? t.report.nilButRecords : t.report.nilDone}
      action={<Button onClick={() => setNil(false)}>{t.report.takeNilBack}</Button>}
    >
      {failed ? t.report.saveFailed : hasRecords ? undefined : t.report.nilNote}
    </Notice>
  )
}
