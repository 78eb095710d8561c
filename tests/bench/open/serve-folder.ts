// A process of its own: `node serve-folder.ts PORT FOLDER` serves a built app by the server's own code, and nothing else.
import { Hono } from 'hono'
import { httpServer } from '../../../src/server/operations/http-server.ts'
import { securityHeaders } from '../../../src/server/operations/security-headers.ts'
import { staticFiles } from '../../../src/server/operations/static-files.ts'

const [port, folder] = process.argv.slice(2)
if (!port || !folder) throw new Error('serve-folder.ts PORT FOLDER')
const routes = new Hono().use(securityHeaders).route('/', staticFiles(folder))
httpServer(routes.fetch).listen(Number(port))
