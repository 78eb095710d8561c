// The villages of the chosen province that match what is typed, or that are near it, and how many they are.
import { useDeferredValue, useEffect, useMemo } from 'react'
import type { Village } from '../../domain/place-name.ts'
import { type Found, searchVillages } from '../../domain/village-search.ts'
import { useWords } from '../language.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { useVillagesOf } from './use-villages-of.ts'
import { choiceOf, type VillageChoice, type VillageSearch } from './village-choice.ts'
import type { Province } from './village-files.ts'
import styles from './village-finder.module.css'
import { VillageList } from './village-list.tsx'

interface VillageMatchesProps {
  readonly province: Province
  readonly search: VillageSearch
  readonly onSearch: (search: VillageSearch) => void
  readonly chosen: VillageChoice | undefined
  readonly onChoose: (village: VillageChoice) => void
}

/** Letters follow each other faster than this; a screen reader is told the count when they stop. */
const pauseMs = 700

export function VillageMatches({ province, search, onSearch, chosen, onChoose }: VillageMatchesProps) {
  const { t } = useWords()
  const announce = useAnnounce()
  const all = useVillagesOf(province.code)
  const villages = all.state === 'ready' ? all.villages : undefined
  const query = useDeferredValue(search.query).trim()
  const answer = useMemo(
    () => (villages ? searchVillages(villages, query, { within: search.regency }) : undefined),
    [villages, query, search.regency],
  )
  const said = useSentence(all, province, query, answer)
  useEffect(() => {
    const timer = setTimeout(() => said !== '' && announce(said), pauseMs)
    return () => clearTimeout(timer)
  }, [said, announce])

  const list = {
    province,
    chosen: chosen?.code,
    onChoose: (village: Village) => onChoose(choiceOf(village, province)),
  }
  const exact = answer?.found.filter(({ isWhole }) => isWhole) ?? []
  const perhaps: readonly Pick<Found, 'village'>[] = answer
    ? [...answer.found.filter(({ isWhole }) => !isWhole), ...answer.near.map((village) => ({ village }))]
    : []
  const isNothing = answer !== undefined && query !== '' && answer.total === 0
  return (
    <>
      {said !== '' && <p className={styles.note}>{said}</p>}
      {(all.state === 'unavailable' || all.state === 'blocked') && (
        <Button onClick={all.retry}>{t.setup.tryAgain}</Button>
      )}
      {exact.length > 0 && <VillageList villages={exact} {...list} />}
      {perhaps.length > 0 && (
        <>
          <p className={styles.perhaps}>{t.setup.perhaps}</p>
          <VillageList villages={perhaps} {...list} label={t.setup.alikeVillages} />
        </>
      )}
      {isNothing && search.regency !== '' && (
        <Button onClick={() => onSearch({ ...search, regency: '' })}>
          {t.setup.searchWhole(province.name)}
        </Button>
      )}
    </>
  )
}

const useSentence = (
  all: ReturnType<typeof useVillagesOf>,
  province: Province,
  query: string,
  answer: ReturnType<typeof searchVillages> | undefined,
): string => {
  const { t, format } = useWords()
  const { state } = all
  if (state === 'loading') return t.setup.openingProvince(province.name)
  // Said by the finder, for this page's list of provinces may be gone too.
  if (state === 'gone') return ''
  if (state === 'unavailable') return t.setup.provinceUnavailable(province.name)
  if (all.state === 'blocked') return t.setup.provinceBlocked(province.name, all.code)
  if (!answer || query === '') return t.setup.howToSearch
  const [first] = answer.found
  if (!first) return t.setup.noMatch(query)
  const total = format.number(answer.total)
  const exact = answer.found.filter(({ isWhole }) => isWhole).length
  const others = answer.total - exact
  if (answer.total > answer.found.length)
    return t.setup.firstMatches(format.number(answer.found.length), total)
  if (exact === 0) return t.setup.perhapsMatches(total)
  if (others > 0) return t.setup.matchesAndOthers(format.number(exact), format.number(others))
  if (answer.sameName > answer.total)
    return t.setup.matchesOf(total, format.number(answer.sameName), first.village.name)
  return t.setup.matches(total)
}
