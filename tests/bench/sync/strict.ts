// Saving means the same everywhere: on the disk. Libraries that offer no setting for it get it from underneath.

let isStrict = false

/** From now on every transaction that writes waits for the disk, or none has to. Set by the page, per row. */
export function setStrict(strict: boolean): void {
  isStrict = strict
}

const transaction = IDBDatabase.prototype.transaction
IDBDatabase.prototype.transaction = function (names, mode, options) {
  return mode === 'readwrite' && isStrict
    ? transaction.call(this, names, mode, { ...options, durability: 'strict' })
    : transaction.call(this, names, mode, options)
}
