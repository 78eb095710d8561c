// Puts the villages into the app: `virtual:villages` is the index (a small chunk of its own), and
// /villages/<file> are the provinces' files, in dist and from the development server alike.
import type { Plugin } from 'vite'
import { makeVillages, type VillageFiles } from './make-villages.ts'

const moduleName = 'virtual:villages'

export const villagesPlugin = (): Plugin => {
  let made: Promise<VillageFiles> | undefined
  const villages = () => {
    made ??= makeVillages()
    return made
  }
  return {
    name: 'lumbung-villages',
    resolveId: (id) => (id === moduleName ? `\0${moduleName}` : undefined),
    async load(id) {
      if (id !== `\0${moduleName}`) return undefined
      const { index } = await villages()
      return `export const provinces = ${JSON.stringify(index)}`
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
