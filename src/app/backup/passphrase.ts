// What a passphrase of a backup has to be.

/** Letters. Shorter ones are guessed by a machine in an afternoon. */
export const SHORTEST_PASSPHRASE = 8
