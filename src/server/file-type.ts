// What a file is, by its first bytes: the name and the type that a sender gives it prove nothing.

/** The types that may be kept: photos, and documents to be printed. */
export type FileType = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf'

/** -1 stands for any byte. */
const any4 = [-1, -1, -1, -1]
const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0))
const signatures: Readonly<Record<FileType, readonly number[]>> = {
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, ...letters('PNG\r\n'), 0x1a, 0x0a],
  'image/webp': [...letters('RIFF'), ...any4, ...letters('WEBP')],
  'application/pdf': letters('%PDF-'),
}
const types = Object.keys(signatures) as FileType[]

export const endings: Readonly<Record<FileType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
}

/** Undefined where it is none that may be kept. The longest signature is 12 bytes. */
export const fileType = (head: Uint8Array): FileType | undefined =>
  types.find((type) => head.length >= signatures[type].length && agrees(head, signatures[type]))

/** Whether a file that begins like this can still become one that may be kept. */
export const mayBecome = (head: Uint8Array): boolean => types.some((type) => agrees(head, signatures[type]))

const agrees = (head: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => index >= head.length || byte === -1 || byte === head[index])
