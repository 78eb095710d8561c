// The little of PouchDB that the benchmark calls; its packages bring no types.
declare module 'pouchdb' {
  class PouchDB {
    constructor(name: string, options?: Record<string, unknown>)
    static defaults(options: Record<string, unknown>): typeof PouchDB
    static fetch(url: string, options: RequestInit): Promise<Response>
    info(): Promise<unknown>
    close(): Promise<void>
    bulkDocs(documents: readonly PouchDB.Document[]): Promise<readonly object[]>
    put(document: PouchDB.Document): Promise<unknown>
    get(id: string): Promise<PouchDB.Document>
    allDocs(options: Record<string, unknown>): Promise<{ readonly rows: readonly unknown[] }>
    sync(
      remote: PouchDB,
      options: Record<string, unknown>,
    ): Promise<Record<'push' | 'pull', { readonly errors: readonly unknown[] }>>
  }
  namespace PouchDB {
    type Database = PouchDB
    interface Document {
      readonly _id: string
      readonly values: Readonly<Record<string, unknown>>
    }
  }
  export default PouchDB
}

declare module 'express' {
  const express: () => {
    use(path: string, handler: unknown): void
    listen(port: number, ready: () => void): void
  }
  export default express
}

declare module 'express-pouchdb' {
  const expressPouchDB: (database: unknown, options: Record<string, unknown>) => unknown
  export default expressPouchDB
}
