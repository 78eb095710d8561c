// What is in a data folder, by its name.

export const databaseName = 'lumbung.sqlite'
/** The note beside it, see epoch-file.ts. */
export const noteName = 'lumbung.epoch.json'
