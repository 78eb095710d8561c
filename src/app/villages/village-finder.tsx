// Finds a village by its name. The province comes first, as each has its own small file; where somebody only
// knows the kabupaten, its name typed in the search finds the province.
import Search from 'lucide-react/icons/search'
import X from 'lucide-react/icons/x'
import { useRef } from 'react'
import { useAppGone } from '../app-file.ts'
import { useWords } from '../language.tsx'
import { AppGone } from '../ui/app-gone.tsx'
import { IconButton } from '../ui/button.tsx'
import { FieldFrame } from '../ui/field-frame.tsx'
import { ProvinceSelect } from './province-select.tsx'
import { RegencyMatches } from './regency-matches.tsx'
import { useProvinces } from './use-villages-of.ts'
import type { VillageChoice, VillageSearch } from './village-choice.ts'
import styles from './village-finder.module.css'
import { VillageMatches } from './village-matches.tsx'

interface VillageFinderProps {
  readonly search: VillageSearch
  readonly onSearch: (search: VillageSearch) => void
  readonly chosen: VillageChoice | undefined
  readonly onChoose: (village: VillageChoice | undefined) => void
}

export function VillageFinder({ search, onSearch, chosen, onChoose }: VillageFinderProps) {
  const { t } = useWords()
  const provinces = useProvinces()
  const isGone = useAppGone()
  const province = provinces.find(({ code }) => code === search.province)
  const input = useRef<HTMLInputElement>(null)
  const box = useRef<HTMLDivElement>(null)

  const change = (part: Partial<VillageSearch>) => {
    onSearch({ ...search, ...part })
    onChoose(undefined)
  }
  // The keyboard leaves a phone half its screen: the search goes to its top, so that the list is seen.
  const makeRoom = () => {
    if (window.matchMedia?.('(max-width: 56.1875em)').matches) box.current?.scrollIntoView({ block: 'start' })
  }

  return (
    <div className={styles.finder}>
      {isGone && <AppGone />}
      <ProvinceSelect search={search} onSearch={change} />
      <div ref={box} className={styles.search}>
        <FieldFrame id="village-search" label={t.setup.villageName}>
          <span className="field-search">
            <Search aria-hidden />
            <input
              ref={input}
              id="village-search"
              className="field"
              type="search"
              autoComplete="off"
              autoCapitalize="words"
              spellCheck={false}
              enterKeyHint="search"
              maxLength={100}
              value={search.query}
              onFocus={makeRoom}
              onChange={(event) => change({ query: event.target.value })}
            />
            {search.query !== '' && (
              <IconButton
                icon={X}
                label={t.setup.clearSearch}
                onClick={() => {
                  change({ query: '' })
                  input.current?.focus()
                }}
              />
            )}
          </span>
        </FieldFrame>
        {province ? (
          <VillageMatches {...{ search, onSearch, chosen, onChoose, province }} />
        ) : (
          <RegencyMatches provinces={provinces} query={search.query} onSearch={onSearch} />
        )}
      </div>
    </div>
  )
}
