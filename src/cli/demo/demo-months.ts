// What happens in a month of a library: activities, publications, the snapshot of its facilities.
import { addDays } from '../../domain/day.ts'
import { daysIn, firstDay, type Month } from '../../domain/month.ts'
import type { Values } from '../../domain/record.ts'
import { monthlyId } from '../../domain/record-month.ts'
import { type ActivityIdea, activityIdeas, media } from './demo-ideas.ts'
import { late, seasonOf, split, type Year } from './demo-year.ts'
import type { Random } from './random.ts'

export function addActivities({ village, random, until, add }: Year, month: Month): void {
  const ideas = [...activityIdeas]
  const wanted = Math.round((2 + village.visitors / 6) * seasonOf(firstDay(month)))
  for (let index = 0; index < wanted; index++) {
    const [idea] = ideas.splice(random.whole(0, ideas.length - 1), 1)
    const date = addDays(firstDay(month), random.whole(0, daysIn(month) - 1))
    const isAhead = date > until
    // What lies ahead is planned; not everything that lies ahead is known yet.
    if (!idea || (isAhead && date > addDays(until, 10))) continue
    const { title, field, type, target, facilitator, partner } = idea
    const status = isAhead ? 'planned' : random.chance(0.03) ? 'cancelled' : 'done'
    const start = random.pick(['08:30', '09:00', '13:00', '15:30'])
    const happened: Values = {
      date,
      title,
      field,
      type,
      target,
      status,
      time: { start, end: `${Number(start.slice(0, 2)) + 2}:00` },
      place: random.pick(['Perpustakaan desa', 'Balai desa', 'Aula perpustakaan']),
      ...(facilitator && { facilitator }),
      ...(partner && { partner }),
      ...(status === 'done' && whoCame(random, idea)),
    }
    // SIM TPBIS sees a median of 5 days from an activity to its entry.
    add('activity', happened, { entered: isAhead ? until : late(random, date, 10) })
  }
}

/** 4 to 50 people, sometimes with who they were. */
function whoCame(random: Random, { people: usual, women, field }: ActivityIdea): Values {
  const total = Math.min(50, Math.max(4, Math.round(usual * random.spread(0.35))))
  const people = split(random, total, women)
  if (random.chance(0.6)) return { people }
  const ofThem = {
    youth: random.whole(0, Math.floor(total / 3)),
    entrepreneurs: field === 'economy' ? random.whole(1, Math.ceil(total / 2)) : 0,
    disabled: random.chance(0.15) ? 1 : 0,
  }
  return { people, ofThem }
}

export function addPublications({ village, random, until, add }: Year, month: Month): void {
  for (let left = random.whole(0, Math.min(3, Math.ceil(village.visitors / 7))); left > 0; left--) {
    const date = addDays(firstDay(month), random.whole(0, daysIn(month) - 1))
    if (date > until) continue
    const { name, medium } = random.pick(media)
    const link = medium === 'online' ? { link: `https://contoh.desa.id/berita/${date}` } : {}
    const title = `${random.pick(activityIdeas).title} di ${village.village}`
    add('publication', { date, title, medium, mediaName: name, ...link }, { entered: late(random, date, 5) })
  }
}

export function addFacility({ village, random, add }: Year, month: Month, ago: number): void {
  const { books, computers, bandwidth } = village
  add(
    'facility',
    {
      books: books - ago * random.whole(4, 7),
      digitalBooks: bandwidth > 0 ? Math.round(books / 8) : 0,
      computers: { total: computers, working: random.chance(0.15) ? computers - 1 : computers },
      bandwidth,
      wifi: bandwidth > 0,
      noPowerDays: random.whole(0, 3),
      noInternetDays: bandwidth > 0 ? random.whole(0, 4) : 0,
    },
    { id: monthlyId('facility', month), entered: addDays(firstDay(month), 1) },
  )
}
