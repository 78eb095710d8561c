/** The database's file in a data folder. */
export const databaseName = 'lumbung.sqlite'
