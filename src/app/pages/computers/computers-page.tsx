// "Papan komputer": every computer of the library, what was left open, and the other services beside them.
import BookOpen from 'lucide-react/icons/book-open'
import CircleHelp from 'lucide-react/icons/circle-question-mark'
import { useState } from 'react'
import type { BoardComputer } from '../../../domain/computer-board.ts'
import { listAddress, newAddress } from '../../addresses.ts'
import { Computers } from '../../computers/board.tsx'
import { useBoard } from '../../computers/use-board.ts'
import { useWords } from '../../language.tsx'
import { useDayCount } from '../../tally/use-day-count.ts'
import { WifiKey } from '../../tally/wifi-key.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyShelf } from '../../ui/empty-shelf.tsx'
import { Ledger, LedgerRow } from '../../ui/ledger.tsx'
import { Page } from '../../ui/page.tsx'
import { ComputerDialog } from './computer-dialog.tsx'
import { LeftOpen } from './left-open.tsx'

export function ComputersPage() {
  const { t } = useWords()
  const board = useBoard()
  const { count, queue } = useDayCount()
  const [opened, setOpened] = useState<BoardComputer>()
  return (
    <Page
      title={t.computers.title}
      strand="computerUse"
      back="/"
      action={
        <ButtonLink variant="third" to={listAddress('computerUse')}>
          {t.computers.list}
        </ButtonLink>
      }
    >
      {board?.leftOpen.map((use) => (
        <LeftOpen key={use.id} use={use} />
      ))}
      {board && board.computers.length === 0 && (
        <EmptyShelf
          title={t.computers.emptyTitle}
          action={
            <ButtonLink variant="primary" to={newAddress('equipment')}>
              {t.computers.addEquipment}
            </ButtonLink>
          }
        >
          {t.computers.empty}
        </EmptyShelf>
      )}
      {board && board.computers.length > 0 && <Computers computers={board.computers} onOpen={setOpened} />}
      <Ledger heading={t.computers.beside}>
        <LedgerRow
          title={t.computers.wifiToday}
          note={t.computers.wifiNote}
          strand="computerUse"
          action={<WifiKey count={count} queue={queue} />}
        />
        <LedgerRow
          icon={BookOpen}
          title={t.home.basicTraining}
          to={`${newAddress('computerUse')}?service=basicTraining`}
        />
        <LedgerRow
          icon={CircleHelp}
          title={t.home.staffHelp}
          to={`${newAddress('computerUse')}?service=staffHelp`}
        />
      </Ledger>
      {opened && <ComputerDialog computer={opened} onClose={() => setOpened(undefined)} />}
    </Page>
  )
}
