// Gives a finished file to the person: through the phone's share sheet where it takes the file, else as a
// download.

/** On a phone a file goes to the share sheet if it can; on a PC people look in the downloads. */
export const prefersSharing = () => window.matchMedia?.('(pointer: coarse)').matches === true

/** Whether the share sheet of this device takes such a file. */
export const canShare = (file: File): boolean =>
  typeof navigator.share === 'function' && (navigator.canShare?.({ files: [file] }) ?? false)

/** Resolves also when the person closed the sheet, with false: that is an answer, not a failure. */
export const shareFile = async (file: File): Promise<boolean> => {
  try {
    await navigator.share({ files: [file], title: file.name })
    return true
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error
    return false
  }
}

export const downloadFile = (file: File): void => {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  link.click()
  // Firefox reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
