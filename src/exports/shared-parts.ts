// What a month's report and a longer period's tell alike: whole parts, and the sentences of the others.
import type { FigureId } from '../domain/indicator.ts'
import type { Month } from '../domain/month.ts'
import type { ReportPart } from '../domain/monthly-report.ts'
import { formatMonth } from '../i18n/format.ts'
import { labelIn } from '../i18n/translate.ts'
import { advocacyBlocks, facilities, figureOf, publications, type Told } from './report-blocks.ts'
import type { Block, Figure } from './report-document.ts'
import {
  averageInWords,
  changeInWords,
  ofThemInWords,
  proseOf,
  unknownSexInWords,
} from './report-sentences.ts'

/** `last` is the month whose own facilities need no word about their age. */
export const drawSharedPart = (
  id: 'advocacy' | 'publications' | 'facilities' | 'texts',
  part: ReportPart,
  last: Month,
  told: Told,
): Block[] => {
  switch (id) {
    case 'advocacy':
      return advocacyBlocks(part, told)
    case 'publications':
      return publications(part, told)
    case 'facilities':
      return facilities(part, last, told)
    case 'texts':
      return texts(part, told)
  }
}

/** In a longer period each with its month: what stood in the way in March is not what did in June. */
const texts = (part: ReportPart, told: Told): Block[] =>
  proseOf(
    part.texts.map(({ label, month, text }) => ({
      title: [labelIn(told.language, label), ...(month ? [formatMonth(told.language, month)] : [])].join(
        ', ',
      ),
      text,
    })),
    told,
  )

/** `before` is what the visits are compared with. */
export const visitsSentence = (figures: readonly Figure[], before: string, told: Told): Block => ({
  type: 'sentence',
  text: `${averageInWords(told)} ${changeInWords(told, before)}${unknownSexInWords('visits.unknown', told)}`,
  figures,
})

export const activitiesSentence = (figures: readonly Figure[], told: Told): Block => ({
  type: 'sentence',
  text: `${ofThemInWords(told)}${unknownSexInWords('activities.unknown', told)}`,
  figures,
})

/** The figures of a part that its table does not have. */
export const figuresBeside = (part: ReportPart, inTable: readonly FigureId[], told: Told): Figure[] =>
  part.figures
    .filter(({ indicator }) => !inTable.includes(indicator.id))
    .map(({ indicator }) => ({
      ...figureOf(indicator.id, told),
      // In a longer period the change is one against the period before.
      label: labelIn(told.language, indicator.label),
    }))
