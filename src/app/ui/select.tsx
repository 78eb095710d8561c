// A native select with our chevron: a village PC's own list is the one that people know.
import ChevronDown from 'lucide-react/icons/chevron-down'
import type { SelectHTMLAttributes } from 'react'
import './field.css'

export function Select({ className = '', children, ...rest }: SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <span className={`field-select ${className}`}>
      <select {...rest} className="field">
        {children}
      </select>
      <ChevronDown aria-hidden />
    </span>
  )
}
