// How a record names its photos and attachments: by the SHA-256 of each, in 64 small letters and digits.

export const isAttachmentHash = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)

/** The hashes in a register's value, in its order; none where it holds something else. */
export const hashesIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter(isAttachmentHash) : []
