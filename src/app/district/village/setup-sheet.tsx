// The sheet that an office hands to a village: a code and its picture, and three steps from the paper to the first
// record. Shown on paper only.
import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { dayIn, timeIn } from '../../../domain/day.ts'
import type { LibraryPage } from '../../../sync/officer-wire.ts'
import { pictureAddress } from '../../addresses.ts'
import { Marked } from '../../ui/marked.tsx'
import { QrPicture } from '../../ui/qr-picture.tsx'
import { useOfficeZone } from '../office-scope.ts'
import { useOfficeWords } from '../office-words.ts'
import { useSession } from '../session.tsx'
import styles from './setup-sheet.module.css'

export interface SheetCode {
  readonly enrolCode: string
  /** Milliseconds since 1970. */
  readonly expires: number
  readonly devices: number
}

/** `ABCD2345EFGH` as `ABCD-2345-EFGH`: easier to copy by hand. */
export const groupedCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')

interface SetupSheetProps {
  readonly library: LibraryPage['library']
  readonly code: SheetCode
}

export function SetupSheet({ library, code }: SetupSheetProps) {
  const { office, t, format } = useOfficeWords()
  const { officer } = useSession()
  const zone = useOfficeZone()
  const moment = (ms: number) =>
    office.sheet.moment(format.day(dayIn(zone, ms), 'long'), format.time(timeIn(zone, ms)))
  useEffect(() => {
    document.documentElement.dataset.prints = 'sheet'
    return () => {
      delete document.documentElement.dataset.prints
    }
  }, [])
  const steps = [
    [office.sheet.scan, office.sheet.scanHow(window.location.host, t.setup.haveCode)],
    [office.sheet.check, office.sheet.checkHow(library.name, t.connect.mine)],
    [office.sheet.install, office.sheet.installHow(t.install.hintInstall)],
  ] as const
  return createPortal(
    <article className={styles.sheet} data-on-paper="">
      <header>
        <p>{office.sheet.title}</p>
        <h1 lang="id">{library.name}</h1>
        <p lang="id">{library.district ? office.placeLine(library.district, library.code) : library.code}</p>
      </header>
      <div className={styles.box}>
        <QrPicture
          text={pictureAddress(window.location.origin, code.enrolCode)}
          label={office.sheet.picture}
        />
        <div>
          <p>{office.code}</p>
          <p className={styles.code}>{groupedCode(code.enrolCode)}</p>
          <p>{office.sheet.letters}</p>
          <p className={styles.until}>
            <Marked text={office.sheet.until(moment(code.expires), format.number(code.devices))} />
          </p>
        </div>
      </div>
      <ol>
        {steps.map(([what, how], place) => (
          <li key={what}>
            <b className={styles.number}>{place + 1}</b>
            <div>
              <h2>{what}</h2>
              <p>
                <Marked text={how} />
              </p>
            </div>
          </li>
        ))}
      </ol>
      <p className={styles.keep}>
        <Marked text={office.sheet.keep} />
      </p>
      <footer>
        <span>{office.sheet.printed(moment(Date.now()), officer.fullName)}</span>
        <span>{t.shell.appName}</span>
      </footer>
    </article>,
    document.body,
  )
}
