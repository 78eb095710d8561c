// One task: what it is called, and once it is opened its steps, and the way to the screen on which it is done. On paper
// all are open.
import ArrowRight from 'lucide-react/icons/arrow-right'
import ChevronDown from 'lucide-react/icons/chevron-down'
import { type Ref, useId } from 'react'
import type { Strand } from '../../../domain/record.ts'
import { Link } from '../../ui/link.tsx'
import { Marked } from '../../ui/marked.tsx'
import { StrandSquare } from '../../ui/strand.tsx'
import styles from './help-page.module.css'
import type { taskGroups } from './tasks.ts'

interface HelpTaskProps {
  readonly sign: (typeof taskGroups)[number]['tasks'][number]['sign']
  readonly words: { readonly title: string; readonly steps: readonly string[]; readonly go: string }
  readonly to: string
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly ref?: Ref<HTMLButtonElement>
}

export function HelpTask({ sign, words, to, isOpen, onToggle, ref }: HelpTaskProps) {
  const id = useId()
  const isStrand = (one: typeof sign): one is Strand => typeof one === 'string'
  const Icon = isStrand(sign) ? undefined : sign
  return (
    <li className={styles.task}>
      <h3>
        <button
          ref={ref}
          type="button"
          className={styles.title}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={onToggle}
        >
          {isStrand(sign) ? (
            <StrandSquare strand={sign} />
          ) : (
            <span className={styles.sign}>{Icon && <Icon aria-hidden />}</span>
          )}
          <span>{words.title}</span>
          <ChevronDown className={styles.chevron} aria-hidden />
        </button>
      </h3>
      <div id={id} className={styles.how} hidden={!isOpen}>
        <ol className={styles.steps}>
          {words.steps.map((step) => (
            <li key={step}>
              <Marked text={step} />
            </li>
          ))}
        </ol>
        <Link className={styles.go} to={to}>
          {words.go} <ArrowRight aria-hidden />
        </Link>
      </div>
    </li>
  )
}
