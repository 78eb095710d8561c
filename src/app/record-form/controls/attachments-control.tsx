// Photos, a logo or an attachment: take or choose, see, remove. What was chosen is kept on the device at once, so
// that a form that was left finds it again in its draft; the record only holds its hash.

import Camera from 'lucide-react/icons/camera'
import ImagePlus from 'lucide-react/icons/image-plus'
import Paperclip from 'lucide-react/icons/paperclip'
import Trash from 'lucide-react/icons/trash-2'
import { type RefObject, useRef } from 'react'
import type { AttachmentsField } from '../../../domain/field.ts'
import { textIn } from '../../../domain/read-values.ts'
import type { Values } from '../../../domain/record.ts'
import { specificData } from '../../../domain/specific-data.ts'
import { AttachmentView } from '../../attachments/attachment-view.tsx'
import styles from '../../attachments/attachments.module.css'
import { useAddAttachments } from '../../attachments/use-add-attachments.ts'
import { isPhone } from '../../is-phone.ts'
import { useWords } from '../../language.tsx'
import { useAnnounce } from '../../ui/announcer.tsx'
import { AppGone } from '../../ui/app-gone.tsx'
import { Button } from '../../ui/button.tsx'
import { FieldProblem } from '../../ui/field-frame.tsx'
import { useUndo } from '../../ui/undo-bar.tsx'
import type { ControlProps } from './control.ts'

/** Named one by one: then an iPhone hands its HEIC photos over as JPEG. */
const pictures = 'image/jpeg,image/png,image/webp'
const accepted = { photos: pictures, logo: pictures, document: `application/pdf,${pictures}` } as const

interface AttachmentsControlProps extends ControlProps<AttachmentsField> {
  /** What the form says so far, of whom the photos may be. */
  readonly about: Values
  /** Tells while a photo is being prepared: saving now would leave it out. */
  readonly onBusy: (isBusy: boolean) => void
}

/** Stands inside a `FieldFrame` with `group`, whose legend names it. */
export function AttachmentsControl({
  field,
  path,
  value,
  onChange,
  aria,
  about,
  onBusy,
}: AttachmentsControlProps) {
  const { t, label, format } = useWords()
  const announce = useAnnounce()
  const undo = useUndo()
  const camera = useRef<HTMLInputElement>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const { add, isPreparing, troubles } = useAddAttachments({ field, value, onChange, onBusy })
  const { holds, max } = field
  const hashes = value === '' ? [] : value.split(',')
  const isFull = hashes.length >= max && max > 1
  const warning = holds === 'photos' && hashes.length > 0 ? specificData(about) : undefined

  const nameOf = (index: number): string => {
    const title = textIn(about.title) ?? ''
    const all = format.number(hashes.length)
    const name = holds === 'photos' ? t.attachments.photo(format.number(index + 1), all) : label(field.label)
    return t.attachments.oneOfMany(name, title)
  }
  const remove = (hash: string) => {
    onChange(hashes.filter((other) => other !== hash).join(','))
    announce(t.attachments.removed)
    // Its button is gone with it: who goes by keyboard stays at the photos.
    document.getElementById(aria.id)?.focus()
    undo.offer(t.attachments.removed, () => onChange(value))
  }
  // Not disabled while a photo is prepared: that would take the focus away.
  const choose = (input: RefObject<HTMLInputElement | null>) => isPreparing || input.current?.click()
  return (
    <div className={styles.files}>
      {hashes.length > 0 && (
        <ul className={styles.list} data-single={max === 1 || undefined}>
          {hashes.map((hash, index) => (
            <li key={hash} className={styles.item}>
              <AttachmentView hash={hash} name={nameOf(index)} holds={holds} />
              <Button
                variant="third"
                icon={Trash}
                aria-label={t.attachments.removeThis(nameOf(index))}
                onClick={() => remove(hash)}
              >
                {t.attachments.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {isFull ? (
        <p className="field-help">{t.attachments.full(format.number(max))}</p>
      ) : (
        <div className={styles.choose}>
          {isPhone() && holds !== 'logo' && (
            <Button icon={Camera} aria-disabled={isPreparing} onClick={() => choose(camera)}>
              {t.attachments.take}
            </Button>
          )}
          <Button
            icon={holds === 'document' ? Paperclip : ImagePlus}
            aria-disabled={isPreparing}
            onClick={() => choose(chooser)}
          >
            {holds === 'photos'
              ? t.attachments.choose
              : holds === 'logo'
                ? t.attachments.chooseLogo
                : t.attachments.chooseDocument}
          </Button>
        </div>
      )}
      <FileInput inputRef={camera} accept="image/*" capture onFiles={add} />
      <FileInput inputRef={chooser} accept={accepted[holds]} name={path} multiple={max > 1} onFiles={add} />
      {isPreparing && <p role="status">{t.attachments.preparing}</p>}
      {troubles.map((words, index) =>
        words === t.shell.appGone ? (
          <AppGone key={words} />
        ) : (
          <div key={words} role="alert">
            <FieldProblem id={`${aria.id}-file-${index}`} problem={words} />
          </div>
        ),
      )}
      {warning && <FieldProblem id={`${aria.id}-people`} warning={t.attachments[warning]} />}
    </div>
  )
}

interface FileInputProps {
  readonly inputRef: React.Ref<HTMLInputElement>
  readonly accept: string
  readonly name?: string
  readonly multiple?: boolean
  /** Opens the camera at the back of a phone, rather than a list of files. */
  readonly capture?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** Never seen: the buttons open it. */
function FileInput({ inputRef, accept, name, multiple, capture, onFiles }: FileInputProps) {
  return (
    <input
      ref={inputRef}
      hidden
      type="file"
      accept={accept}
      {...(name !== undefined && { name })}
      multiple={multiple ?? false}
      {...(capture && { capture: 'environment' as const })}
      onChange={({ currentTarget }) => {
        const files = [...(currentTarget.files ?? [])]
        // So that the same file can be chosen again after it was removed.
        currentTarget.value = ''
        if (files.length > 0) onFiles(files)
      }}
    />
  )
}
