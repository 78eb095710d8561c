// What officers did, the latest first. Nobody can change it.
import { useState } from 'react'
import type { AuditLine } from '../../../sync/officer-wire.ts'
import { Button } from '../../ui/button.tsx'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'
import { askOffice } from '../ask-office.ts'
import { useMoment } from '../office-scope.ts'
import { useOfficeWords } from '../office-words.ts'
import { useAnswer } from '../use-answer.ts'

/** Why a deadline was put off stands after what was set. */
const reasonIn = ({ what, about }: AuditLine): string | undefined =>
  what === 'laterDeadlineSet' ? about?.split(': ').slice(1).join(': ') : undefined

interface Lines {
  readonly at: number
  readonly lines: readonly AuditLine[]
  readonly more?: boolean
}

export function AuditList() {
  const { office } = useOfficeWords()
  const moment = useMoment()
  const { value } = useAnswer<Lines>('audit')
  const [older, setOlder] = useState<readonly AuditLine[]>([])
  const [isAll, setAll] = useState(false)
  if (!value) return null
  const lines = [...value.lines, ...older]
  const last = lines.at(-1)
  const askOlder = async () => {
    const answer = last && (await askOffice<Lines>(`audit?before=${last.at}`))
    if (!answer?.ok) return
    setOlder([...older, ...answer.value.lines])
    setAll(!answer.value.more)
  }
  return (
    <section>
      {lines.length === 0 ? (
        <>
          <h2>{office.audit}</h2>
          <p>{office.auditNone}</p>
        </>
      ) : (
        <Ledger heading={office.audit}>
          {lines.map((line, place) => (
            <LedgerRow
              // biome-ignore lint/suspicious/noArrayIndexKey: two may have happened in one millisecond, and none moves
              key={`${line.at}:${place}`}
              title={office.audited[line.what as keyof typeof office.audited] ?? line.what}
              note={
                office.auditBy(line.officer || office.commandLine, moment(line.at)) +
                [line.place ?? line.about, line.place && reasonIn(line)]
                  .map((part) => part && ` · ${part}`)
                  .join('')
              }
            />
          ))}
        </Ledger>
      )}
      {value.more && !isAll && (
        <Button variant="third" onClick={askOlder}>
          {office.older}
        </Button>
      )}
    </section>
  )
}
