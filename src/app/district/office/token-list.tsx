// Keys by which an office's own programs read the board: what each is for, when it was last used, and taking it away.
import KeyRound from 'lucide-react/icons/key-round'
import { useState } from 'react'
import { docsAddress, type ReadingToken } from '../../../sync/officer-wire.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'
import { AskDialog } from '../ask-dialog.tsx'
import { askOffice } from '../ask-office.ts'
import { useMoment } from '../office-scope.ts'
import { useOfficeWords } from '../office-words.ts'
import { useAnswer } from '../use-answer.ts'
import { NewToken } from './new-token.tsx'
import styles from './office-page.module.css'

interface Tokens {
  readonly at: number
  readonly tokens: readonly ReadingToken[]
}

export function TokenList() {
  const { office } = useOfficeWords()
  const words = office.tokens
  const { value, askAgain } = useAnswer<Tokens>('tokens')
  const say = useTokenWords()
  const [isMaking, setMaking] = useState(false)
  const [revoking, setRevoking] = useState<ReadingToken>()
  return (
    <section className={styles.part}>
      {value && value.tokens.length > 0 ? (
        <Ledger heading={words.title}>
          {value.tokens.map((token) => (
            <LedgerRow
              key={token.id}
              icon={KeyRound}
              title={token.name}
              titleLang="id"
              note={say(token)}
              {...(token.revokedAt === null && {
                action: (
                  <Button
                    size="row"
                    aria-label={words.revokeOf(token.name)}
                    onClick={() => setRevoking(token)}
                  >
                    {office.revoke}
                  </Button>
                ),
              })}
            />
          ))}
        </Ledger>
      ) : (
        <h2>{words.title}</h2>
      )}
      <p className={styles.note}>
        {words.what} <a href={docsAddress}>{words.docs}</a>
      </p>
      <div>
        <Button icon={KeyRound} onClick={() => setMaking(true)}>
          {words.make}
        </Button>
      </div>
      {isMaking && <NewToken onMade={askAgain} onClose={() => setMaking(false)} />}
      {revoking && (
        <RevokeDialog token={revoking} onClose={() => setRevoking(undefined)} onRevoked={askAgain} />
      )}
    </section>
  )
}

const useTokenWords = (): ((token: ReadingToken) => string) => {
  const { office } = useOfficeWords()
  const moment = useMoment()
  const words = office.tokens
  return ({ scope, madeBy, lastUsed, revokedAt }) =>
    [
      words.line(scope || office.scopeOf.country, madeBy),
      lastUsed === null ? words.neverUsed : words.used(moment(lastUsed)),
      ...(revokedAt === null ? [] : [words.isRevoked(moment(revokedAt))]),
    ].join(' · ')
}

interface RevokeDialogProps {
  readonly token: ReadingToken
  readonly onClose: () => void
  readonly onRevoked: () => void
}

function RevokeDialog({ token, onClose, onRevoked }: RevokeDialogProps) {
  const words = useOfficeWords().office.tokens
  const announce = useAnnounce()
  return (
    <AskDialog
      title={words.revokeTitle(token.name)}
      yes={words.revokeYes}
      act={async () => (await askOffice(`tokens/${encodeURIComponent(token.id)}/revoke`, { body: {} })).ok}
      onDone={() => {
        announce(words.revoked(token.name))
        onClose()
        onRevoked()
      }}
      onClose={onClose}
    >
      {words.revokeWhat}
    </AskDialog>
  )
}
