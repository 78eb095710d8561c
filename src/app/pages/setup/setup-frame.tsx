// The frame of the first run: the roof with the language switch, one question, the answer's button at the
// thumb. There is no menu yet, as there is no library yet.
import ArrowLeft from 'lucide-react/icons/arrow-left'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { type Language, languageName, languages } from '../../../i18n/translate.ts'
import { useWords } from '../../language.tsx'
import { Link } from '../../ui/link.tsx'
import { Logo } from '../../ui/logo.tsx'
import { Roof } from '../../ui/roof.tsx'
import { useEdgeHeight } from '../../ui/use-edge-height.ts'
import styles from './setup-frame.module.css'

interface SetupFrameProps {
  readonly title: string
  readonly lead?: ReactNode
  /** Where the arrow leads; none on the first question. */
  readonly back?: string
  /** Which question this is, of how many. */
  readonly step?: readonly [step: number, of: number]
  /** The answer's button. */
  readonly dock?: ReactNode
  readonly children: ReactNode
}

export function SetupFrame({ title, lead, back, step, dock, children }: SetupFrameProps) {
  const { t } = useWords()
  const heading = useHeading(title)
  return (
    <div className={styles.frame}>
      <header>
        <Roof>
          <div className={styles.roof}>
            <span className={styles.name}>
              <Logo size={34} />
              {t.shell.appName}
            </span>
            <LanguageSwitch />
          </div>
        </Roof>
      </header>
      <main className={styles.main}>
        {back !== undefined && (
          <Link to={back} className={styles.back}>
            <ArrowLeft aria-hidden />
            {t.shell.back}
          </Link>
        )}
        {step && <p className={styles.step}>{t.setup.step(...step)}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <p className={styles.lead}>{lead}</p>}
        {children}
      </main>
      {dock && <Dock>{dock}</Dock>}
    </div>
  )
}

/** The question before: each has a frame of its own. */
let shown: { readonly title: string; readonly language: Language } | undefined

/** Names the document, and reads the next question out; the first one is read with the page. */
const useHeading = (title: string) => {
  const heading = useRef<HTMLHeadingElement>(null)
  const { t, language } = useWords()
  // Before the question is drawn: a moment later it would take the focus from who has begun to type the answer.
  useLayoutEffect(() => {
    document.title = `${title} · ${t.shell.appName}`
    const isNewQuestion = shown !== undefined && shown.title !== title && shown.language === language
    shown = { title, language }
    if (isNewQuestion) {
      heading.current?.focus({ preventScroll: true })
      window.scrollTo?.(0, 0)
    }
  }, [title, language, t])
  return heading
}

function LanguageSwitch() {
  const { t, language, setLanguage } = useWords()
  return (
    <fieldset className={styles.languages}>
      <legend className="visually-hidden">{t.setup.languageSwitch}</legend>
      {languages.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === language}
          onClick={() => setLanguage(one)}
        >
          {languageName[one]}
        </button>
      ))}
    </fieldset>
  )
}

function Dock({ children }: { readonly children: ReactNode }) {
  const bar = useRef<HTMLDivElement>(null)
  useEdgeHeight(bar, '--dock-height')
  return (
    <div ref={bar} className={styles.dock}>
      <div>{children}</div>
    </div>
  )
}
