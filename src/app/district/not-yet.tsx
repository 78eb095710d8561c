// What stands on an officer's page as long as its answer is not there, and why.
import { Loading } from '../shell/loading.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useOfficeWords } from './office-words.ts'
import type { Answered } from './use-answer.ts'

export function NotYet({ answered }: { readonly answered: Answered<unknown> }) {
  const { office } = useOfficeWords()
  const { failure, isAsking, askAgain } = answered
  if (isAsking) return <Loading />
  return (
    <Notice tone="lamp" live="status" action={<Button onClick={askAgain}>{office.tryAgain}</Button>}>
      {failure?.why === 'offline' ? office.nothingKept : office.failed}
    </Notice>
  )
}
