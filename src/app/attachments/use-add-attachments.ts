// Takes files that a person chose into a field: prepares them one after the other, keeps them, and puts what could
// not be used into words.
import { useEffect, useRef, useState } from 'react'
import type { AttachmentsField } from '../../domain/field.ts'
import { type AttachmentProblem, keepAttachment } from '../../store/attachments/attachments.ts'
import { dropUnusedAttachments } from '../../store/attachments/drop-unused-attachments.ts'
import { noteError } from '../../store/error-log.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import { type AttachmentTrouble, prepareAttachment } from './prepare-attachment.ts'

interface AddAttachments {
  readonly field: AttachmentsField
  /** The hashes so far, joined by commas. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBusy: (isBusy: boolean) => void
}

export function useAddAttachments({ field, value, onChange, onBusy }: AddAttachments) {
  const { t, format } = useWords()
  const library = useLibrary()
  const announce = useAnnounce()
  const [isPreparing, setPreparing] = useState(false)
  const [troubles, setTroubles] = useState<readonly string[]>([])
  // While photos are prepared the form may change: what is written must be added to what it says then.
  const latest = useRef({ value, onChange })
  useEffect(() => {
    latest.current = { value, onChange }
  }, [value, onChange])

  const put = (hash: string) => {
    const before = latest.current.value
    const hashes = before === '' || field.max === 1 ? [] : before.split(',')
    if (hashes.includes(hash)) return
    const after = [...hashes, hash].join(',')
    latest.current.onChange(after)
    latest.current.value = after
  }

  /** Undefined once it is in the field; else why it is not. */
  const addOne = async (file: File): Promise<AttachmentTrouble | AttachmentProblem | undefined> => {
    const prepared = await prepareAttachment(file, field.holds)
    if (!prepared.ok) return prepared.problem
    const keeping = await keepAttachment(library, prepared.file, prepared.preview)
    if (!keeping.ok) return keeping.problem
    put(keeping.hash)
    return undefined
  }

  const inWords = (trouble: AttachmentTrouble | AttachmentProblem, file: File): string => {
    const { problems } = t.attachments
    if (trouble === 'gone') return t.shell.appGone
    if (trouble === 'diskFull' || trouble === 'failed') return problems[trouble]
    // A browser that makes no JPEG of a picture gives something else, which can't travel.
    if (trouble === 'wrongType') return problems.failed
    return trouble === 'pdfTooLarge'
      ? problems.pdfTooLarge(file.name, format.bytes(file.size))
      : problems[trouble](file.name)
  }

  const add = async (files: readonly File[]) => {
    const held = value === '' ? 0 : value.split(',').length
    const room = field.max === 1 ? 1 : field.max - held
    const chosen = files.slice(0, room)
    const found: string[] = []
    if (files.length > room)
      found.push(t.attachments.problems.tooMany(format.number(field.max), format.number(files.length - room)))
    setPreparing(true)
    setTroubles(found)
    onBusy(true)
    for (const file of chosen) {
      try {
        const trouble = await addOne(file)
        if (trouble) found.push(inWords(trouble, file))
      } catch (error) {
        noteError('file', error)
        found.push(t.attachments.problems.failed)
      }
    }
    setTroubles([...new Set(found)])
    setPreparing(false)
    onBusy(false)
    const added = chosen.length - found.length
    if (added > 0) announce(t.attachments.added(added))
    dropUnusedAttachments(library).catch((error: unknown) => noteError('unused files', error))
  }

  return { add, isPreparing, troubles }
}
