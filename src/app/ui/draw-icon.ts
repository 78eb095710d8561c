// Draws an icon of Lucide's. The build puts it in the place of Lucide's own, which works out attributes, contexts and
// names of classes for every icon again and again, and is 2 KB of the first screen. Tests keep that one.
import { createElement, type SVGAttributes, type SVGProps } from 'react'

interface IconData {
  readonly node: readonly (readonly [shape: string, attributes: SVGAttributes<SVGElement>])[]
}
interface IconProps extends SVGProps<SVGSVGElement> {
  /** Pixels, both ways. */
  readonly size?: number
}

/** A component that shows the icon. Hidden from screen readers, which read the words beside it. */
export default function drawIcon({ node }: IconData) {
  const shapes = node.map(([shape, attributes]) => createElement(shape, attributes))
  return ({ size = 24, ...rest }: IconProps) =>
    createElement('svg', { ...lines, width: size, height: size, ...rest }, ...shapes)
}

const lines = {
  viewBox: '0 0 24 24',
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 2,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
  'aria-hidden': true,
} as const
