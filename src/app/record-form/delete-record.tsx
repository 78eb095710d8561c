// "Hapus kegiatan", and what a closed month asks before it lets go of a record.
import Trash2 from 'lucide-react/icons/trash-2'
import type { RecordDefinition } from '../../domain/record.ts'
import { useWords } from '../language.tsx'
import { Refusal } from '../save-door/refusal.tsx'
import { Button } from '../ui/button.tsx'
import { objectOf } from './noun.ts'
import type { useDelete } from './use-delete.ts'

interface DeleteRecordProps {
  readonly definition: RecordDefinition
  readonly deletion: ReturnType<typeof useDelete>
}

export function DeleteRecord({ definition, deletion }: DeleteRecordProps) {
  const words = useWords()
  const { refused, remove } = deletion
  return (
    <>
      <Refusal fields={definition.fields} {...refused} />
      <Button icon={Trash2} onClick={remove}>
        {words.t.records.delete(objectOf(definition, words))}
      </Button>
    </>
  )
}
