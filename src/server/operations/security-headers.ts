// What browsers are told about every answer: run only what this server sends, show it nowhere else, and
// send nothing to anyone but it.
import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { docsAddress } from '../../sync/officer-wire.ts'
import { styleSource } from '../docs/docs-page.ts'

const own = "'self'"
const none = "'none'"

const shared = {
  xFrameOptions: 'DENY',
  referrerPolicy: 'no-referrer',
  // The address may be plain HTTP on localhost; who puts TLS in front of it sets this there.
  strictTransportSecurity: false,
  crossOriginEmbedderPolicy: false,
} as const

const ofTheApp = secureHeaders({
  ...shared,
  contentSecurityPolicy: {
    defaultSrc: [own],
    scriptSrc: [own],
    // Figures and charts set widths by style attributes; styles come only from our own files otherwise.
    styleSrc: [own],
    styleSrcAttr: ["'unsafe-inline'"],
    // Files that the app makes itself (a logo, a chart as a picture).
    imgSrc: [own, 'data:', 'blob:'],
    fontSrc: [own],
    connectSrc: [own],
    workerSrc: [own],
    manifestSrc: [own],
    objectSrc: [none],
    baseUri: [none],
    formAction: [own],
    frameAncestors: [none],
    // Text becomes no script and no HTML; addresses of workers go through src/app/trusted-scripts.ts.
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ['default'],
  },
})

/** An answer is no page. A file that somebody sent may be one: opened as a page, it could do nothing. */
const ofAnswers = secureHeaders({
  ...shared,
  contentSecurityPolicy: { defaultSrc: [none], frameAncestors: [none], sandbox: [] },
})

/** A page of ours to read, whose one style is named. */
const ofDocs = secureHeaders({
  ...shared,
  contentSecurityPolicy: {
    defaultSrc: [none],
    styleSrc: [styleSource],
    baseUri: [none],
    formAction: [none],
    frameAncestors: [none],
  },
})

export const securityHeaders: MiddlewareHandler = (context, next) => {
  const { path } = context.req
  if (path === docsAddress) return ofDocs(context, next)
  return (/^\/v1(\/|$)/.test(path) ? ofAnswers : ofTheApp)(context, next)
}
