// What about sending needs a person: records that the server could not take, and a wrong clock.
import { dataAddress } from '../../addresses.ts'
import { isPhone } from '../../is-phone.ts'
import { useWords } from '../../language.tsx'
import { useSync } from '../../shell/sync.tsx'
import { Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'

export function SyncNotices() {
  const { t } = useWords()
  const { state } = useSync()
  if (!state || (state.parked === 0 && !state.clockWrong)) return null
  const here = isPhone() ? t.sync.onPhone : t.sync.onComputer
  return (
    <Notice tone="lamp">
      {state.clockWrong && <p>{t.sync.clockWrong(here)}</p>}
      {state.parked > 0 && <p>{t.sync.parked(state.parked)}</p>}
      <Link to={dataAddress}>{t.sync.seeDetails}</Link>
    </Notice>
  )
}
