// Where the browser asks who vouches for text that becomes a script (Trusted Types, see the server's headers): the
// app's own workers are let through, and nothing else. Whoever starts a worker imports this; the first screen starts
// none. Firefox ESR 115 does not ask.

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown
}

;(globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('default', {
  createScriptURL: (url) => {
    if (new URL(url, location.href).origin === location.origin) return url
    throw new TypeError('no script of ours')
  },
})

export {}
