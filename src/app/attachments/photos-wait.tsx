// After a save with photos: that they wait, where they do not go by themselves, and the way to send them.
import { useLiveQuery } from 'dexie-react-hooks'
import { currentConnection, fileConnection, mayTravel } from '../../store/attachments/file-connection.ts'
import { filesState } from '../../store/attachments/files-state.ts'
import { useWords } from '../language.tsx'
import { useLibrary } from '../library-context.tsx'
import { useConnected } from '../shell/sync.tsx'
import { Link } from '../ui/link.tsx'

export function PhotosWait() {
  const { t, format } = useWords()
  const library = useLibrary()
  const isConnected = useConnected()
  const bytes = useLiveQuery(async () => {
    if (mayTravel(await fileConnection(library), currentConnection()) === 'yes') return 0
    return (await filesState(library)).waiting.bytes
  }, [library])
  if (!isConnected || !bytes) return null
  return (
    <p>
      {t.files.waitHere} <Link to="/lainnya/data">{t.files.sendNow(format.bytes(bytes))}</Link>
    </p>
  )
}
