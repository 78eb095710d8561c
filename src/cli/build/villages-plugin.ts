// Puts the villages into the app: /villages/<file> are the provinces' files and their index, in dist and from the
// development server alike, and `virtual:villages` names the index. Data, not script: a browser reads it faster.
import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'
import { makeVillages } from './make-villages.ts'

const moduleName = 'virtual:villages'

export const villagesPlugin = (): Plugin => {
  let made: ReturnType<typeof makeFiles> | undefined
  const villages = () => {
    made ??= makeFiles()
    return made
  }
  return {
    name: 'lumbung-villages',
    resolveId: (id) => (id === moduleName ? `\0${moduleName}` : undefined),
    async load(id) {
      if (id !== `\0${moduleName}`) return undefined
      const { indexName } = await villages()
      return `export const provincesFile = ${JSON.stringify(indexName)}`
    },
    async generateBundle() {
      const { files } = await villages()
      for (const [name, source] of files)
        this.emitFile({ type: 'asset', fileName: `villages/${name}`, source })
    },
    configureServer(server) {
      server.middlewares.use('/villages/', async (request, response, next) => {
        const { files } = await villages()
        const text = files.get((request.url ?? '').split('?')[0]!.replace(/^\//, ''))
        if (text === undefined) return next()
        response.setHeader('Content-Type', 'text/plain; charset=utf-8')
        response.end(text)
      })
    },
  }
}

async function makeFiles() {
  const { index, files } = await makeVillages()
  const text = JSON.stringify(index)
  const indexName = `provinces-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.json`
  return { indexName, files: new Map([...files, [indexName, text]]) }
}
