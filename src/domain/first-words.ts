// The beginning of a long text, for a line of a list.
import { cleanLine, cutText } from './clean-text.ts'

const longest = 100

/** In one line, and cut between words where there is one: "Foto kegiatan Posyandu sudah kami…". */
export const firstWords = (text: string, most = longest): string => {
  const line = cleanLine(text)
  if (line.length <= most) return line
  const cut = cutText(line, most - 1)
  const end = cut.lastIndexOf(' ')
  return `${(end > most / 2 ? cut.slice(0, end) : cut).trimEnd()}…`
}
