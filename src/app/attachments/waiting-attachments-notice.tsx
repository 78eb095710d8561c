// Photos that are only on this device when it is about to be handed over, or was: with the way to send or copy them.
import { useLiveQuery } from 'dexie-react-hooks'
import { attachmentsState } from '../../store/attachments/attachments-state.ts'
import { dataAddress } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'

export function WaitingAttachmentsNotice({ isHandedOver = false }: { readonly isHandedOver?: boolean }) {
  const { t, format } = useWords()
  const library = useLibrary()
  const waiting = useLiveQuery(async () => (await attachmentsState(library)).waiting, [library])
  if (!waiting || waiting.count === 0) return null
  const say = isHandedOver ? t.attachments.leftBehind : t.attachments.beforeHandover
  return (
    <Notice
      tone="lamp"
      action={
        <ButtonLink to={dataAddress}>
          {isHandedOver ? t.attachments.bundleMake : t.attachments.toSend}
        </ButtonLink>
      }
    >
      {say(format.number(waiting.count), format.bytes(waiting.bytes))}
    </Notice>
  )
}
