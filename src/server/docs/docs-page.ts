// The addresses on a plain page to read, in both languages: no scripts, nothing fetched, one style that the policy names.
import { createHash } from 'node:crypto'
import { withoutMarks } from './open-api.ts'
import { errorsOf, type RouteDoc, type RouteDocs, whoWords } from './route-doc.ts'

const style = `
:root { color-scheme: light dark; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; }
h2 { margin-top: 2.5rem; border-top: 1px solid; padding-top: 1rem; font-size: 1.05rem; overflow-wrap: anywhere; }
pre { padding: 0.75rem; border: 1px solid; overflow-x: auto; }
nav ul { columns: 20rem; padding-left: 1rem; }
nav li { overflow-wrap: anywhere; }
`

/** As the policy of the page's answer names it. */
export const styleSource = `'sha256-${createHash('sha256').update(style).digest('base64')}'`

export const docsPage = (docs: RouteDocs, version: string): string => `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Lumbung: alamat server</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>Lumbung ${escaped(version)}: alamat server</h1>
<p>Untuk yang membuat program. Jawaban yang bukan 200 berisi <code>{"error": "kode"}</code>. Uraian yang sama untuk program: <a href="/v1/openapi.json">OpenAPI 3.1</a>.</p>
<p lang="en">For those who write programs. An answer that is not 200 says <code>{"error": "code"}</code>. The same for programs: <a href="/v1/openapi.json">OpenAPI 3.1</a>.</p>
<p>Untuk dasbor kantor / <span lang="en">for an office’s dashboard</span>:</p>
<pre tabindex="0">curl -H 'Authorization: Bearer lo1.…' 'https://ALAMAT/v1/officer/board?month=2026-11'</pre>
</header>
<nav aria-label="Alamat"><ul>
${Object.keys(docs)
  .map((route) => `<li><a href="#${idOf(route)}">${escaped(route)}</a></li>`)
  .join('\n')}
</ul></nav>
<main>
${Object.entries(docs)
  .map(([route, doc]) => section(route, doc))
  .join('\n')}
</main>
</body>
</html>
`

const section = (route: string, doc: RouteDoc): string => {
  const who = whoWords[doc.who]
  const [method = ''] = route.split(' ')
  return [
    `<section><h2 id="${idOf(route)}"><code>${escaped(route)}</code></h2>`,
    `<p>${escaped(doc.id)}<br><span lang="en">${escaped(doc.en)}</span></p>`,
    `<p>Boleh: ${escaped(who.id)}<br><span lang="en">May: ${escaped(who.en)}</span></p>`,
    ...(doc.query
      ? [`<p>Boleh ditambahkan / <span lang="en">may be added</span>: ${queryOf(doc.query)}</p>`]
      : []),
    ...(doc.body === undefined ? [] : [`<p>Isi / <span lang="en">body</span>:</p>${shown(doc.body)}`]),
    `<p>Jawaban / <span lang="en">answer</span>:</p>${shown(doc.answer)}`,
    ...(doc.also
      ? [
          `<p>Juga / <span lang="en">also</span>: ${Object.entries(doc.also)
            .map(([status, what]) => `${status} ${escaped(what)}`)
            .join(', ')}</p>`,
        ]
      : []),
    `<p>Penolakan / <span lang="en">refusals</span>: ${[...errorsOf(method, doc)]
      .map(([status, codes]) => `${status} ${[...codes].map((code) => `<code>${code}</code>`).join(' ')}`)
      .join(', ')}</p>`,
    '</section>',
  ].join('\n')
}

const queryOf = (query: Readonly<Record<string, string>>): string =>
  Object.entries(query)
    .map(([name, example]) => `<code>${escaped(`${name}=${example}`)}</code>`)
    .join(', ')

const shown = (example: RouteDoc['answer'] | NonNullable<RouteDoc['body']>): string => {
  if (example === 'bytes') return '<p>bytes</p>'
  if (example === 'text' || example === 'page') return `<p>${example}</p>`
  return `<pre tabindex="0">${escaped(JSON.stringify(withoutMarks(example), undefined, 2))}</pre>`
}

const idOf = (route: string): string => route.replace(/[^\w]+/g, '-')

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)
