// The barn: rice hung to dry, a lamp, and the books inside. For first run, data safe, and the PC's rail. Pictures,
// not components: drawing them would cost the first screen 1.5 KB of script.
import green from './barn.svg?no-inline'
import straw from './barn-thatch.svg?no-inline'

interface BarnProps {
  /** A straw roof, to stand on the green of the rail. */
  readonly thatch?: boolean
  /** In px; it is about as high as wide. */
  readonly width?: number
}

export function Barn({ thatch, width = 160 }: BarnProps) {
  return <img src={thatch ? straw : green} width={width} height={Math.round((width * 200) / 228)} alt="" />
}
