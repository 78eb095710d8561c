// A village found by its name, for a field that keeps its code.
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { provinceOf, regencyOf } from '../../../domain/village-code.ts'
import { useWords } from '../../language.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { emptySearch, type VillageChoice, type VillageSearch } from '../../villages/village-choice.ts'
import { VillageFinder } from '../../villages/village-finder.tsx'

export interface VillageDialogProps {
  /** Where to begin: the kabupaten of this code. */
  readonly code: string | undefined
  readonly onChoose: (code: string) => void
  readonly onClose: () => void
}

export function VillageDialog({ code, onChoose, onClose }: VillageDialogProps) {
  const { t } = useWords()
  const [search, setSearch] = useState<VillageSearch>(
    code === undefined ? emptySearch : { province: provinceOf(code), regency: regencyOf(code), query: '' },
  )
  const [village, setVillage] = useState<VillageChoice>()
  // Outside the form, which Enter in the search would otherwise save.
  return createPortal(
    <Dialog
      title={t.records.findVillage}
      onClose={onClose}
      actions={
        <>
          {village?.around && (
            <Button variant="primary" onClick={() => onChoose(village.code)}>
              {t.setup.pick(village.name, village.around.district)}
            </Button>
          )}
          <Button onClick={onClose}>{t.shell.cancel}</Button>
        </>
      }
    >
      <VillageFinder search={search} onSearch={setSearch} chosen={village} onChoose={setVillage} />
    </Dialog>,
    document.body,
  )
}
