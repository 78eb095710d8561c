// What an office records of its own: aid, trainings, replication. A line opens the record.
import Plus from 'lucide-react/icons/plus'
import { definitionOf } from '../../../domain/records/index.ts'
import {
  isOfficeKind,
  type OfficeKind,
  type OfficeRecordRow,
  type OfficeRecords,
  officeKinds,
} from '../../../sync/officer-wire.ts'
import { newOfficeRecord, officeRecordAddress } from '../../addresses.ts'
import { figureParts, titleOf } from '../../record-form/value-words.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'
import { Page } from '../../ui/page.tsx'
import { AsOf } from '../as-of.tsx'
import { NotYet } from '../not-yet.tsx'
import { useOfficeWords } from '../office-words.ts'
import { useSession } from '../session.tsx'
import { useAnswer } from '../use-answer.ts'
import { useOfficeVillages } from './office-villages.ts'
import styles from './records.module.css'

export function RecordsPage() {
  const { office } = useOfficeWords()
  return (
    <Page title={office.records.title}>
      {officeKinds.map((kind) => (
        <Part key={kind} kind={kind} />
      ))}
    </Page>
  )
}

function Part({ kind }: { readonly kind: OfficeKind }) {
  const { office, label } = useOfficeWords()
  const { officer } = useSession()
  const answered = useAnswer<OfficeRecords>(`records/${kind}`)
  const villages = useOfficeVillages().value?.rows ?? []
  const definition = definitionOf(kind)
  const { value } = answered
  if (!definition || !isOfficeKind(kind)) return null
  return (
    <div className={styles.part}>
      {value && value.records.length > 0 ? (
        <Ledger
          heading={label(definition.plural)}
          aside={answered.failure && <AsOf answered={{ ...answered, value: undefined }} />}
        >
          {value.records.map((record) => (
            <Line key={record.id} kind={kind} record={record} nameOf={nameIn(villages)} />
          ))}
        </Ledger>
      ) : (
        <section>
          <h2>{label(definition.plural)}</h2>
          {value ? <p>{office.records.empty[kind]}</p> : <NotYet answered={answered} />}
        </section>
      )}
      {officer.role !== 'viewer' && (
        <ButtonLink icon={Plus} to={newOfficeRecord(kind)}>
          {label(definition.action)}
        </ButtonLink>
      )}
    </div>
  )
}

type Names = readonly { readonly library: string; readonly village: string; readonly name: string }[]

const nameIn =
  (villages: Names) =>
  (library: string): string | undefined => {
    const found = villages.find((one) => one.library === library)
    return found && (found.village || found.name)
  }

interface LineProps {
  readonly kind: OfficeKind
  readonly record: OfficeRecordRow
  readonly nameOf: (library: string) => string | undefined
}

function Line({ kind, record, nameOf }: LineProps) {
  const words = useOfficeWords()
  const { office, format } = words
  const definition = definitionOf(kind)
  if (!definition) return null
  const { values, libraries } = record
  const [only] = libraries
  const where =
    libraries.length === 1 && only !== undefined && nameOf(only)
      ? nameOf(only)
      : libraries.length > 0 &&
        office.records[kind === 'aid' ? 'inEach' : 'inVillages'](format.number(libraries.length))
  const day = typeof values.date === 'string' && format.day(values.date, 'date')
  return (
    <LedgerRow
      to={officeRecordAddress(kind, record.id)}
      title={titleOf(definition, values, words)}
      titleLang="id"
      note={[where, day].filter(Boolean).join(' · ')}
      {...figureParts(definition, values, words)}
    />
  )
}
