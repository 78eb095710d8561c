// A new stage of an older matter: it is kept as a follow-up, on the day that is asked for here, so that the month of the
// matter stays as it was handed in. Where the record was simply wrong, it is mended instead.
import { followUp } from '../../domain/records/follow-up.ts'
import { useWords } from '../language.tsx'
import { useToday } from '../library-context.tsx'
import { Button } from '../ui/button.tsx'
import { FieldFrame } from '../ui/field-frame.tsx'
import { Notice } from '../ui/notice.tsx'
import { PickedControl } from './controls/picked-control.tsx'
import type { RecordFormState } from './use-record-form.ts'

const id = 'isian-tindak-lanjut'

export function LaterStageNotice({ news }: Pick<RecordFormState, 'news'>) {
  const { t } = useWords()
  const today = useToday()
  if (!news) return null
  const { day, mends, choose } = news
  return (
    <Notice
      live="status"
      action={
        <Button onClick={() => choose({ day, mends: !mends })}>
          {mends ? t.records.stageIsNews : t.records.stageMends}
        </Button>
      }
    >
      <p>{mends ? t.records.stageMended : t.records.stageLater}</p>
      {!mends && (
        <FieldFrame id={id} label={t.records.stageDay} optional={false}>
          <PickedControl
            field={followUp.fields.date}
            path="followUp.date"
            aria={{ id }}
            value={day}
            onChange={(written) => written && written <= today && choose({ day: written, mends })}
            onUnreadable={() => {}}
            onLeave={() => {}}
          />
        </FieldFrame>
      )}
    </Notice>
  )
}
