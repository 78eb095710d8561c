// Numbers that belong to a person and to no letter: a mobile phone's, a NIK (16 digits), a NIP (18 digits).

/** Whether a text holds one, also written in groups. The telephone of an office, (0292) 421 031, is none. */
export const isPrivateNumber = (text: string): boolean =>
  (text.match(/\+?\d(?:[ .-]?\d)*/g) ?? []).some((found) => {
    const digits = found.replace(/\D/g, '')
    return /^(0|62)8\d{7,11}$/.test(digits) || /^\d{16}(\d\d)?$/.test(digits)
  })
