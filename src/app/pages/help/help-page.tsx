// "Bantuan": tasks in the words of whoever does them, one open at a time; from a page's "?" at the task of that page.
import CloudOff from 'lucide-react/icons/cloud-off'
import MessageCircle from 'lucide-react/icons/message-circle'
import Printer from 'lucide-react/icons/printer'
import { useEffect, useMemo, useRef } from 'react'
import { useLocation, useNavigationType, useSearchParams } from 'react-router'
import { monthOf } from '../../../domain/month.ts'
import { help as inEnglish } from '../../../i18n/en/help.ts'
import { help as inIndonesian } from '../../../i18n/id/help.ts'
import { moreAddress } from '../../addresses.ts'
import { useWords } from '../../language.tsx'
import { useToday } from '../../library-context.tsx'
import { SearchBox, searchParam } from '../../record-list/search-box.tsx'
import { useLibraryName } from '../../shell/use-library-name.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyShelf } from '../../ui/empty-shelf.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import styles from './help-page.module.css'
import { HelpTask } from './help-task.tsx'
import { matchingTasks } from './matching-tasks.ts'
import { taskGroups } from './tasks.ts'

const helpIn = { id: inIndonesian, en: inEnglish }

/** Which task stands open, in the address; none after it was folded. */
const taskParam = 'tugas'

export function HelpPage() {
  const { t, language } = useWords()
  const help = useMemo(() => helpIn[language](t), [language, t])
  const month = monthOf(useToday())
  const library = useLibraryName()
  const [search, setSearch] = useSearchParams()
  const text = search.get(searchParam) ?? ''
  const asked = search.get(taskParam)
  const isSearching = text.trim() !== ''
  const opened = asked ?? (isSearching ? undefined : taskGroups[0]?.tasks[0]?.task)
  const fits = matchingTasks(help.tasks, text)
  const found = taskGroups
    .map(({ name, tasks }) => ({ name, tasks: tasks.filter(({ task }) => fits(task)) }))
    .filter(({ tasks }) => tasks.length > 0)
  const count = found.reduce((sum, { tasks }) => sum + tasks.length, 0)
  const openedButton = useOpenedAtFirst(asked)

  const searchFor = (typed: string) =>
    setSearch(typed === '' ? {} : { [searchParam]: typed }, { replace: true })
  const toggle = (task: string) =>
    setSearch(
      { ...(isSearching && { [searchParam]: text }), [taskParam]: task === opened ? '' : task },
      { replace: true },
    )
  return (
    <Page title={help.title} back={moreAddress}>
      <div className={styles.help}>
        <div className={styles.head}>
          <SearchBox label={help.search} text={text} onSearch={searchFor} />
          <p className={styles.note}>
            <CloudOff size={20} aria-hidden /> {help.allHere}
          </p>
        </div>
        <p role="status" className="visually-hidden">
          {isSearching && count > 0 && help.found(count)}
        </p>
        {count === 0 && (
          <EmptyShelf
            title={help.nothingFound(text.trim())}
            action={<Button onClick={() => searchFor('')}>{help.showAll}</Button>}
          >
            {help.nothingFoundAbout}
          </EmptyShelf>
        )}
        {found.map(({ name, tasks }) => (
          <section key={name}>
            <h2>{help.groups[name]}</h2>
            <ul className={styles.tasks}>
              {tasks.map(({ task, sign, to }) => (
                <HelpTask
                  key={task}
                  {...(task === opened && { ref: openedButton })}
                  sign={sign}
                  words={help.tasks[task]}
                  to={typeof to === 'string' ? to : to(month)}
                  isOpen={task === opened}
                  onToggle={() => toggle(task)}
                />
              ))}
            </ul>
          </section>
        ))}
        <Notice
          icon={MessageCircle}
          title={help.stillLost}
          action={
            <a
              className={styles.whatsapp}
              href={`https://wa.me/?text=${encodeURIComponent(help.question(library))}`}
              target="_blank"
              rel="noreferrer"
            >
              {help.askByWhatsapp}
            </a>
          }
        >
          {help.ask}
        </Notice>
        <div className={styles.print}>
          <Button icon={Printer} onClick={() => window.print()}>
            {help.print}
          </Button>
        </div>
      </div>
    </Page>
  )
}

/** From a "?" one comes to its task: it is in view and has the focus. Who comes back finds their place by themselves. */
function useOpenedAtFirst(asked: string | null) {
  const button = useRef<HTMLButtonElement>(null)
  const type = useNavigationType()
  const { key } = useLocation()
  const isBack = type === 'POP' && key !== 'default'
  const isAsked = useRef(asked !== null && !isBack)
  useEffect(() => {
    if (!isAsked.current) return
    // After the shell has gone to the page's top, as it does on every new page.
    const frame = requestAnimationFrame(() => {
      isAsked.current = false
      button.current?.scrollIntoView({ block: 'start' })
      button.current?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  return button
}
