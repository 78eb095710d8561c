// What Lumbung is, who sees the data, how to tell of a problem, and whom it owes thanks.
import { dayIn } from '../../../domain/day.ts'
import { moreAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { useLibrary } from '../../library-context.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemReport } from './problem-report.tsx'
import styles from './settings.module.css'

export function AboutPage() {
  const { t, format } = useWords()
  const { env, zone } = useLibrary()
  const { settings } = t
  return (
    <Page title={settings.aboutTitle} back={moreAddress}>
      <div className={styles.form}>
        <div className={styles.section}>
          <p>{settings.aboutWhat}</p>
          <p className={styles.note}>
            {settings.version(env.app, format.day(dayIn(zone, env.buildTime), 'date'))}
          </p>
        </div>
        <section className={styles.section}>
          <h2>{settings.privacy}</h2>
          {settings.privacyWords.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </section>
        <ProblemReport />
        <section className={styles.section}>
          <h2>{settings.credits}</h2>
          <ul className={styles.credits}>
            <li>
              {settings.creditVillages}{' '}
              <a href="https://opendatacommons.org/licenses/odbl/1-0/" rel="noreferrer" lang="en">
                opendatacommons.org
              </a>
            </li>
            <li>{settings.creditFont}</li>
            <li>{settings.creditIcons}</li>
            <li>{settings.creditSoftware}</li>
          </ul>
          <p>{settings.licence}</p>
        </section>
      </div>
    </Page>
  )
}
