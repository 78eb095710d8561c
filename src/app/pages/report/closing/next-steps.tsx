// What follows once a month is closed: whether its figures have arrived, and the three ways that it is handed in. A
// done one shows its tick and when.
import { useLiveQuery } from 'dexie-react-hooks'
import CircleCheck from 'lucide-react/icons/circle-check'
import CircleDashed from 'lucide-react/icons/circle-dashed'
import ClipboardCopy from 'lucide-react/icons/clipboard-copy'
import FileText from 'lucide-react/icons/file-text'
import MessageCircle from 'lucide-react/icons/message-circle'
import { handedOver } from '../../../../store/report/handed-over.ts'
import { simAddress } from '../../../addresses.ts'
import { useWords } from '../../../language.tsx'
import { useSimMonth } from '../../../letter/use-sim-month.ts'
import type { TakeReport } from '../../../letter/use-take-report.ts'
import { useLibrary } from '../../../library-context.tsx'
import { useSync } from '../../../shell/sync.tsx'
import { Ledger, LedgerRow } from '../../../ui/ledger.tsx'
import { useWhen } from '../../../use-when.ts'
import type { OpenReport } from '../use-report.ts'
import styles from './closing.module.css'

interface NextStepsProps {
  readonly open: OpenReport
  readonly take: TakeReport
}

export function NextSteps({ open, take }: NextStepsProps) {
  const { t, format } = useWords()
  const library = useLibrary()
  const when = useWhen()
  const { month, code } = open.state
  const done = useLiveQuery(() => handedOver(library, month, code), [library, month, code])
  const sim = useSimMonth(month)?.steps
  const copied = sim?.filter(({ state }) => state === 'copied') ?? []
  const isCopied = sim !== undefined && sim.length > 0 && copied.length === sim.length
  const lastCopied = copied
    .map(({ day = '' }) => day)
    .sort()
    .at(-1)
  const left = [done?.pdf, done?.message, isCopied || sim?.length === 0].filter((step) => !step).length
  return (
    <>
      <Arrived open={open} />
      <Ledger heading={t.closing.steps(left)}>
        <LedgerRow
          icon={done?.pdf ? CircleCheck : FileText}
          done={done?.pdf !== undefined}
          title={t.closing.stepPaper}
          note={
            take.makingWords('pdf') ??
            (done?.pdf ? t.closing.stepDone(when(done.pdf)) : t.closing.stepPaperNote)
          }
          onClick={() => take.ask('pdf')}
        />
        <LedgerRow
          icon={done?.message ? CircleCheck : MessageCircle}
          done={done?.message !== undefined}
          title={t.closing.stepMessage}
          note={done?.message ? t.closing.stepDone(when(done.message)) : t.closing.stepMessageNote}
          onClick={() => take.setOpen('message')}
        />
        <LedgerRow
          icon={isCopied ? CircleCheck : ClipboardCopy}
          done={isCopied}
          title={t.sim.title}
          note={
            isCopied && lastCopied
              ? t.closing.stepDone(format.day(lastCopied, 'dayMonth'))
              : copied.length > 0 && sim
                ? t.closing.stepPart(format.number(copied.length), format.number(sim.length))
                : t.closing.stepSimNote
          }
          to={simAddress(month)}
        />
      </Ledger>
    </>
  )
}

/** Never a tick for what has not arrived. */
function Arrived({ open: { facts } }: { readonly open: OpenReport }) {
  const { t } = useWords()
  const { state } = useSync()
  const when = useWhen()
  if (!state) return null
  const hasArrived = state.status !== 'notConnected' && !facts.entries.some(({ unsent }) => unsent)
  return (
    <p className={styles.arrived}>
      {hasArrived ? <CircleCheck className={styles.tick} aria-hidden /> : <CircleDashed aria-hidden />}
      <span>
        {!hasArrived
          ? state.status === 'notConnected'
            ? t.closing.notConnected
            : t.closing.notArrived
          : state.receivedAt === undefined
            ? t.closing.arrived
            : t.closing.arrivedAt(when(state.receivedAt))}
      </span>
    </p>
  )
}
