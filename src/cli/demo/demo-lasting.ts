// What outlasts a month of a library: advocacy, partners, equipment, training, plans, stories.
import { addDays, type Day } from '../../domain/day.ts'
import { firstDay, monthOf } from '../../domain/month.ts'
import type { Values } from '../../domain/record.ts'
import { followUps, nextSteps, partners, proposals, stories } from './demo-ideas.ts'
import { DISTRICT_LIBRARY, isSilent, late, type Year } from './demo-year.ts'
import type { Random } from './random.ts'

/** The training of ten villages, where two of them received computers. */
const HANDOVER: Day = '2019-11-28'

/** A pipeline: what was raised long ago is settled, what was raised lately is still open. */
export function addAdvocacy({ village, random, until, months, add }: Year): void {
  const raised = proposals.filter(() => random.chance(Math.min(0.95, 0.4 + village.visitors / 30)))
  raised.forEach((proposal, index) => {
    const ago =
      Math.round(((raised.length - 1 - index) * 330) / Math.max(1, raised.length - 1)) + random.whole(1, 12)
    const date = addDays(until, -ago)
    if (isSilent(village, months, monthOf(date))) return
    const stage =
      ago > 150
        ? random.pick(['received', 'received', 'promised', 'refused'])
        : ago > 20
          ? random.pick(['promised', 'raised', 'raised'])
          : 'raised'
    const { title, target, level, result, amount, source, inKind, rule } = proposal
    const regulation = rule && { name: rule, ...(stage === 'received' && { issued: addDays(date, 40) }) }
    const isOpen = stage === 'promised' || stage === 'raised'
    add(
      'advocacy',
      {
        date,
        title,
        target,
        stage,
        result,
        level,
        ...(amount && { amount: Math.round((amount * random.whole(7, 14)) / 10 / 50_000) * 50_000 }),
        ...(source && { source }),
        ...(inKind && { inKind }),
        ...(regulation && { regulation }),
        ...(isOpen && {
          nextStep: { what: random.pick(nextSteps), date: addDays(until, random.whole(-3, 21)) },
        }),
      },
      { entered: late(random, date, 10) },
    )
  })
}

/**
 * What came of older matters: asked again, promised, or a first part of the money. `random` is their own, so that the
 * year around them stays as it is without them.
 */
export function addFollowUps({ village, until, months, add }: Year, random: Random, matters: Matters): void {
  for (const { id, values } of matters.filter(({ kind }) => kind === 'advocacy')) {
    const { date: raised, stage, result, amount } = values
    if (typeof raised !== 'string' || (stage !== 'promised' && stage !== 'raised')) continue
    const date = addDays(raised, random.whole(14, 45))
    const isTold = random.chance(0.8)
    const what = random.pick(followUps[stage])
    const next = { what: random.pick(nextSteps), date: addDays(until, random.whole(-2, 14)) }
    const isMoney = result === 'money' && typeof amount === 'number'
    if (!isTold || date >= until || isSilent(village, months, monthOf(date))) continue
    const came = stage === 'promised' && isMoney && { stage: 'received', amount: half(amount) }
    const promised = stage === 'raised' &&
      random.chance(0.4) && { stage: 'promised', ...(isMoney && { amount }) }
    const step = came || promised
    add(
      'followUp',
      {
        date,
        advocacy: id,
        what: came ? 'Dana tahap pertama cair' : promised ? 'Disetujui, menunggu anggaran' : what,
        ...(step && { ...step, result }),
        nextStep: next,
      },
      { entered: late(random, date, 5) },
    )
  }
}

type Matters = readonly { readonly id: string; readonly kind: string; readonly values: Values }[]

const half = (amount: number): number => Math.max(50_000, Math.round(amount / 2 / 50_000) * 50_000)

/** Partners, equipment, training, plans, stories. */
export function addWhatLasts({ village, random, until, months, add }: Year): void {
  const since = firstDay(months[0]!)
  for (const { name, type, support } of partners.slice(0, random.whole(2, 5)))
    add(
      'partner',
      { name: `${name} ${village.village}`, type, support, period: { start: since } },
      { entered: since },
    )

  if (village.rewarded)
    add('equipment', {
      what: 'Komputer',
      number: 1,
      date: HANDOVER,
      source: 'aid',
      giver: DISTRICT_LIBRARY,
      condition: 'minorDamage',
      notes: 'Penghargaan karena mendanai perpustakaan dari Dana Desa.',
    })
  add('equipment', {
    what: random.pick(['Printer', 'Laptop', 'Router wifi', 'Proyektor']),
    number: 1,
    date: addDays(since, random.whole(-400, 200)),
    source: 'villageFund',
    condition: 'good',
  })
  add('training', {
    date: HANDOVER,
    title: 'Strategi pengembangan perpustakaan desa',
    organiser: DISTRICT_LIBRARY,
    people: 4,
  })
  const trained = addDays(until, -random.whole(60, 300))
  if (!isSilent(village, months, monthOf(trained)))
    add('training', {
      date: trained,
      title: 'Bimbingan teknis TPBIS',
      organiser: DISTRICT_LIBRARY,
      people: 2,
    })

  const target = Math.round((village.visitors * village.openDays.length * 5) / 10) * 10
  const year = until.slice(0, 4)
  add('plan', {
    year,
    indicator: 'Pengunjung per bulan',
    target: `${target} orang`,
    measure: 'visits',
    each: 'month',
  })
  add('plan', {
    year,
    indicator: 'Kegiatan pelibatan masyarakat',
    target: '3 kegiatan per bulan',
    measure: 'activities',
    each: 'month',
    contributions: 'Desa: tempat dan konsumsi. PKK dan karang taruna: peserta dan relawan.',
  })
  for (const story of stories.slice(0, random.whole(1, stories.length))) {
    const date = addDays(until, -random.whole(5, 300))
    if (!isSilent(village, months, monthOf(date))) add('story', { ...story, date, consent: true })
  }
}
