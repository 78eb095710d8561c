// What stands in a field by now, while somebody is writing something else there: where it was written, and whose counts.
import { useLiveQuery } from 'dexie-react-hooks'
import { isWrittenHere } from '../../store/records/who-and-when.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { registerOf } from './form-model.ts'

interface WrittenMeanwhileProps {
  readonly record: string
  readonly path: string
  /** As a person reads it. */
  readonly text: string
}

export function WrittenMeanwhile({ record, path, text }: WrittenMeanwhileProps) {
  const { t } = useWords()
  const library = useLibrary()
  const isHere = useLiveQuery(() => isWrittenHere(library, record, registerOf(path)), [library, record, path])
  if (isHere === undefined) return null
  return isHere ? t.records.changedInOtherTab(text) : t.records.changedElsewhere(text)
}
