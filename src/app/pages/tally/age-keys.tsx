// "Dengan usia": a key for each age band and sex, so that one tap says both.
import Plus from 'lucide-react/icons/plus'
import { ageBands } from '../../../domain/shared-choices.ts'
import { useWords } from '../../language.tsx'
import type { TapQueue } from '../../tally/tap-queue.ts'
import type { DayCount } from '../../tally/use-day-count.ts'
import { usePress } from '../../tally/use-press.ts'
import styles from './tally-page.module.css'

interface AgeKeysProps {
  readonly count: DayCount | undefined
  readonly queue: TapQueue
}

export function AgeKeys({ count, queue }: AgeKeysProps) {
  const { t, format } = useWords()
  return (
    <div className={styles.ages}>
      {(['men', 'women'] as const).map((what) => (
        <section key={what}>
          <h2>
            {t.home[what]} {count && format.number(count[what])}
          </h2>
          {ageBands.map((band) => (
            <AgeKey
              key={band.code}
              what={what}
              band={band}
              // Of this device: what others tapped comes as a sum.
              count={
                count?.taps.filter((row) => row.what === what && row.age === band.code && !row.undone)
                  .length ?? 0
              }
              queue={queue}
            />
          ))}
        </section>
      ))}
    </div>
  )
}

interface AgeKeyProps {
  readonly what: 'men' | 'women'
  readonly band: (typeof ageBands)[number]
  readonly count: number
  readonly queue: TapQueue
}

function AgeKey({ what, band, count, queue }: AgeKeyProps) {
  const { t, format } = useWords()
  const press = usePress(() => queue.press({ what, age: band.code }))
  return (
    <button type="button" className={styles.age} data-what={what} {...press}>
      <span>
        <span className="visually-hidden">
          {t.home.addOne} {t.home[what]},
        </span>{' '}
        {band.code.replace('-', '–')}
        <span className="visually-hidden">{t.home.now}</span>{' '}
      </span>
      <b>{format.number(count)}</b>
      <Plus aria-hidden />
    </button>
  )
}
