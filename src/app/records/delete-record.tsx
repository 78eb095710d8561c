// "Hapus kegiatan", and what a closed month asks before it lets go of a record.
import Trash2 from 'lucide-react/icons/trash-2'
import { useState } from 'react'
import type { RecordDefinition } from '../../domain/record.ts'
import { problemWords } from '../../i18n/problem-words.ts'
import { useWords } from '../language.tsx'
import { Button } from '../ui/button.tsx'
import { FieldFrame } from '../ui/field-frame.tsx'
import { Notice } from '../ui/notice.tsx'
import { objectOf } from './noun.ts'
import type { useDelete } from './use-delete.ts'

interface DeleteRecordProps {
  readonly definition: RecordDefinition
  readonly deletion: ReturnType<typeof useDelete>
}

export function DeleteRecord({ definition, deletion }: DeleteRecordProps) {
  const words = useWords()
  const [reason, setReason] = useState('')
  const { refused, remove } = deletion
  return (
    <>
      {refused.length > 0 && (
        <Notice tone="mistake" live="alert">
          {refused.map((problem) => (
            <p key={problem.rule}>{problemWords(problem, definition.fields, words)}</p>
          ))}
        </Notice>
      )}
      {refused.some(({ rule }) => rule === 'monthClosed') && (
        <FieldFrame id="deletion-reason" label={words.t.records.reason}>
          <input
            id="deletion-reason"
            className="field"
            autoComplete="off"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </FieldFrame>
      )}
      <Button icon={Trash2} onClick={() => remove(reason)}>
        {words.t.records.delete(objectOf(definition, words))}
      </Button>
    </>
  )
}
