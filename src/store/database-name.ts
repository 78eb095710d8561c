/** What the browser calls the database of a library; the key is this device's own. */
export const databaseName = (key: string): string => `lumbung-${key}`
