// JSON that is deeper or wider than anything that is kept takes a third of a second to parse, in one piece. Before a
// long body is parsed, what is beyond all bounds is blanked: what is left of it is still too deep, or too wide, and is
// refused with its row for the very same reason.

/** Levels that are left; values may have 64. */
const depthLeft = 100
/** Members of one object that are left: of the shortest, more than a value may have, and a row has 256. */
const membersLeft = 20_000

const [quote, backslash, comma, space] = [0x22, 0x5c, 0x2c, 0x20]
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d]

/** Changes the bytes in place. What is no JSON stays none. */
export function pruneJson(bytes: Uint8Array): void {
  const members = new Uint32Array(depthLeft + 1)
  const isObject = new Uint8Array(depthLeft + 1)
  let depth = 0
  let inText = false
  /** Everything is blanked until the depth is below this. */
  let blankFrom = Number.POSITIVE_INFINITY
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    const isBlanked = depth >= blankFrom
    if (inText) {
      if (byte === backslash) {
        if (isBlanked) bytes[at] = space
        at += 1
      } else if (byte === quote) inText = false
    } else if (byte === quote) inText = true
    else if (byte === openList || byte === openObject) {
      depth += 1
      if (depth <= depthLeft) {
        members[depth] = 0
        isObject[depth] = byte === openObject ? 1 : 0
      } else if (!isBlanked) blankFrom = depth
    } else if (byte === closeList || byte === closeObject) {
      const isEnd = depth === blankFrom
      if (isEnd) blankFrom = Number.POSITIVE_INFINITY
      depth -= 1
      if (depth < 0) return
      // An object of which only members are blanked keeps its bracket.
      if (isEnd && depth < depthLeft) continue
    } else if (byte === comma && !isBlanked && depth <= depthLeft && isObject[depth]) {
      const count = (members[depth] ?? 0) + 1
      members[depth] = count
      if (count >= membersLeft) blankFrom = depth
    }
    if (isBlanked || depth >= blankFrom) if (at < bytes.length) bytes[at] = space
  }
}
