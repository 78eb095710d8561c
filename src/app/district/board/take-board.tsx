// Taking the board away as a file.
import Download from 'lucide-react/icons/download'
import { useState } from 'react'
import type { Table } from '../../../exports/table.ts'
import { noteError } from '../../../store/error-log.ts'
import type { Board } from '../../../sync/officer-wire.ts'
import { downloadFile } from '../../hand-over.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useScope } from '../office-scope.ts'
import { useOfficeWords } from '../office-words.ts'
import { boardCsv, boardTable, boardWorkbook } from './board-file.ts'

export function TakeBoard({ board }: { readonly board: Board }) {
  const { office, format, language } = useOfficeWords()
  const scope = useScope()
  const [isBusy, setBusy] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const take = (make: (words: string, table: Table) => Promise<File>) => async () => {
    if (isBusy) return
    setBusy(true)
    setFailed(false)
    try {
      const table = boardTable(format.month(board.month, 'short'), board.rows, { office, language })
      downloadFile(await make(office.fileWords(scope, board.month), table))
    } catch (error) {
      noteError('board file', error)
      setFailed(true)
    }
    setBusy(false)
  }
  return (
    <>
      <Button
        icon={Download}
        aria-disabled={isBusy}
        onClick={take((words, table) => boardWorkbook(words, [table]))}
      >
        {office.download}
      </Button>
      <Button
        variant="third"
        aria-disabled={isBusy}
        onClick={take((words, table) => boardCsv(words, table, language))}
      >
        {office.downloadCsv}
      </Button>
      {hasFailed && (
        <Notice tone="mistake" live="alert">
          {office.noFile}
        </Notice>
      )}
    </>
  )
}
