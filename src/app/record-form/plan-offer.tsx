// A day that has not come yet, on something that can be planned: one tap makes it a plan, so that nobody is
// asked who came to what is still ahead.
import CalendarClock from 'lucide-react/icons/calendar-clock'
import type { RecordDefinition } from '../../domain/record.ts'
import { useWords } from '../language.tsx'
import { useToday } from '../library-context.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import type { RecordFormState } from './use-record-form.ts'

interface PlanOfferProps {
  readonly definition: RecordDefinition
  readonly form: Pick<RecordFormState, 'text' | 'write'>
}

export function PlanOffer({ definition, form }: PlanOfferProps) {
  const { t } = useWords()
  const today = useToday()
  const { status } = definition.fields
  const canBePlanned = status?.type === 'choice' && status.choices.some(({ code }) => code === 'planned')
  const isAhead = (form.text.date ?? '') > today && form.text.status === 'done'
  if (!canBePlanned || !isAhead) return null
  return (
    <Notice
      tone="lamp"
      icon={CalendarClock}
      live="status"
      action={<Button onClick={() => form.write('status', 'planned')}>{t.records.makePlan}</Button>}
    >
      {t.records.isAhead}
    </Notice>
  )
}
