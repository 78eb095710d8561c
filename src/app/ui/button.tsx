// Buttons: one primary a screen, second for the rest, third as a word. The words are a verb and its object.
import type { LucideIcon } from 'lucide-react'
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import styles from './button.module.css'
import { Link, type LinkProps } from './link.tsx'

interface Look {
  readonly variant?: 'primary' | 'second' | 'third'
  readonly icon?: LucideIcon
  /** `row`: 44 px high, only inside a row of 60 px or more. */
  readonly size?: 'full' | 'row'
  readonly children: ReactNode
}

const lookOf = (variant: Look['variant'], size: Look['size'], className: string) =>
  `${styles.button} ${styles[variant ?? 'second']} ${size === 'row' ? styles.row : ''} ${className}`

interface ButtonProps extends Look, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  readonly ref?: Ref<HTMLButtonElement>
}

export function Button({ variant, icon: Icon, size, children, className = '', ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={lookOf(variant, size, className)}>
      {Icon && <Icon aria-hidden />}
      <span>{children}</span>
    </button>
  )
}

interface ButtonLinkProps extends Look, Omit<LinkProps, 'children'> {}

export function ButtonLink({
  variant,
  icon: Icon,
  size,
  children,
  className = '',
  ...rest
}: ButtonLinkProps) {
  return (
    <Link {...rest} className={lookOf(variant, size, className)}>
      {Icon && <Icon aria-hidden />}
      <span>{children}</span>
    </Link>
  )
}

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  readonly icon: LucideIcon
  /** Said by screen readers: only back, search, month arrows and clear stand without a word. */
  readonly label: string
  readonly ref?: Ref<HTMLButtonElement>
}

export function IconButton({ icon: Icon, label, className = '', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={`${styles.icon} ${className}`}
    >
      <Icon aria-hidden />
    </button>
  )
}
