// Whether this is a phone or a computer, for the words "HP ini" and "komputer ini", and for who may share it.

/** A guess by the browser's name; a tablet counts as a phone, since it has no keyboard to sit at. */
export const isPhone = (userAgent: string = navigator.userAgent): boolean =>
  /Android|iPhone|iPad|iPod|Mobile/.test(userAgent)
