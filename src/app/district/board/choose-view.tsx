// The two ways to look at a place: as a table, or as a picture of its parts. The choice stands in the address.
import { useSearchParams } from 'react-router'
import { SplitBar } from '../../ui/split-bar.tsx'
import { levelOf, usePlace } from '../office-scope.ts'
import { useOfficeWords } from '../office-words.ts'

/** Whether a place is shown as a picture of its parts. A kecamatan has none but its villages. */
export const useIsPicture = (): boolean => {
  const [address] = useSearchParams()
  const { place } = usePlace()
  return levelOf(place) !== 'district' && address.has('tampilan')
}

export function ChooseView() {
  const { office } = useOfficeWords()
  const [, setAddress] = useSearchParams()
  const { place } = usePlace()
  const isPicture = useIsPicture()
  return (
    <fieldset>
      <legend className="visually-hidden">{office.tiles.view}</legend>
      <SplitBar
        name="board-view"
        value={isPicture ? 'picture' : 'table'}
        onChange={(view) =>
          setAddress(
            (before) => {
              if (view === 'picture') before.set('tampilan', 'petak')
              else before.delete('tampilan')
              return before
            },
            { replace: true },
          )
        }
        choices={[
          { value: 'table', label: office.tiles.table },
          { value: 'picture', label: office.tiles.parts[levelOf(place)] },
        ]}
      />
    </fieldset>
  )
}
