// "Laporan": the office's own report about its villages, to look at, to write a word to, and to take as a PDF.
import { useState } from 'react'
import { dayIn, timeIn } from '../../../domain/day.ts'
import type { Board, BoardYear, LetterAnswer, OfficeRecords } from '../../../sync/officer-wire.ts'
import { officeAddress, officeSettingsAddress } from '../../addresses.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { FieldFrame } from '../../ui/field-frame.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { AsOf } from '../as-of.tsx'
import { NotYet } from '../not-yet.tsx'
import { isWide, levelOf, useOfficeZone, usePlace } from '../office-scope.ts'
import { useOfficeWords } from '../office-words.ts'
import { useSession } from '../session.tsx'
import { useAnswer } from '../use-answer.ts'
import { useOfficeText } from '../use-office-text.ts'
import { ChooseReport } from './choose-report.tsx'
import { officeReport } from './office-report.ts'
import { districtsOf, linesOfBoard, linesOfYear } from './report-lines.ts'
import styles from './report-page.module.css'
import { ReportParts } from './report-parts.tsx'
import { TakeReport } from './take-report.tsx'
import { useReportChoice } from './use-report-choice.ts'

export function ReportPage() {
  const { office } = useOfficeWords()
  const { place } = usePlace()
  if (!isWide(place)) return <ReportOf />
  return (
    <Page title={office.report}>
      <Notice action={<ButtonLink to={officeAddress}>{office.toBoard}</ButtonLink>}>
        {office.paper.tooWide}
      </Notice>
    </Page>
  )
}

function ReportOf() {
  const { office } = useOfficeWords()
  const { base, period, length } = useReportChoice()
  const path =
    length === 'month'
      ? `board?month=${period}&within=${base}`
      : `year?year=${period.slice(0, 4)}&within=${base}`
  const answered = useAnswer<Board | BoardYear>(path)
  const { value } = answered
  const [before, setBefore] = useState<Head>()
  const head = value ? { name: value.name, rows: value.rows } : before
  if (value && value.rows !== before?.rows) setBefore({ name: value.name, rows: value.rows })
  const baseName = useBaseName(base, head?.name)
  return (
    <Page title={office.report}>
      <ChooseReport baseName={baseName} districts={districtsOf(head?.rows ?? [])} />
      <AsOf answered={answered} />
      {!value ? (
        <NotYet answered={answered} />
      ) : value.rows.length === 0 ? (
        <Notice title={office.noVillages}>{office.noVillagesHow}</Notice>
      ) : (
        <ReportBody answer={value} baseName={baseName} />
      )}
    </Page>
  )
}

/** What is chosen among stays while another month is asked for. */
type Head = Pick<Board, 'name'> & Pick<Board | BoardYear, 'rows'>

/** An answer that was kept by an earlier version has no name. */
function useBaseName(base: string, name: string | undefined): string {
  const { office } = useOfficeWords()
  const level = levelOf(base)
  if (level === 'district') return office.paper.subdistrict(name || base)
  return name || (level === 'regency' ? office.scopeOf.regency(base) : base)
}

interface ReportBodyProps {
  readonly answer: Board | BoardYear
  readonly baseName: string
}

function ReportBody({ answer, baseName }: ReportBodyProps) {
  const { office, language } = useOfficeWords()
  const { officer } = useSession()
  const zone = useOfficeZone()
  const { place, base, period } = useReportChoice()
  const letter = useAnswer<LetterAnswer>(`letterhead?within=${place}`)
  const aid = useAnswer<OfficeRecords>('records/aid')
  const trainings = useAnswer<OfficeRecords>('records/districtTraining')
  const note = useOfficeText(`report:${place}:${period}`)
  const lines = 'month' in answer ? linesOfBoard(answer, place) : linesOfYear(answer, period, place)
  const district = districtsOf(answer.rows).find(([code]) => code === place)?.[1]
  const report = officeReport({
    place,
    placeName: place === base ? baseName : office.paper.subdistrict(district || place),
    period,
    lines,
    state: { day: dayIn(zone, answer.at), time: timeIn(zone, answer.at) },
    deadline: 'month' in answer ? answer.deadline : undefined,
    today: dayIn(zone, Date.now()),
    letter: letter.value?.letter ?? null,
    ...(aid.value &&
      trainings.value && { given: { aid: aid.value.records, trainings: trainings.value.records } }),
    note: note.text,
    language,
    office,
  })
  const isWhole = [letter, aid, trainings].every(({ value, isAsking }) => value !== undefined || !isAsking)
  return (
    <>
      {letter.value && !letter.value.letter && (
        <Notice
          {...(officer.role !== 'viewer' && {
            action: <ButtonLink to={officeSettingsAddress}>{office.paper.toLetter}</ButtonLink>,
          })}
        >
          {office.paper.noLetter}
        </Notice>
      )}
      <FieldFrame id="office-report-note" label={office.paper.note} help={office.paper.noteHelp} optional>
        <textarea
          id="office-report-note"
          aria-describedby="office-report-note-help"
          className="field field-area"
          rows={4}
          value={note.text}
          onChange={({ target }) => note.write(target.value)}
        />
      </FieldFrame>
      <TakeReport report={report} lines={lines} isWhole={isWhole} />
      <div className={styles.paper}>
        <p className={styles.head}>
          <b>{report.title}</b>
          {report.lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
        <ReportParts report={report} />
        <p className={styles.sentence}>
          {report.footer.codeLabel} <b>{report.code.code}</b>, {report.code.standing}
        </p>
      </div>
    </>
  )
}
