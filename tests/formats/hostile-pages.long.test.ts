import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as assert from 'uvu/assert'
import { guard, inTab, withBrowser } from '../../plugins/formats/browser/index.ts'
import { readPrinted } from '../../plugins/formats/pdf/read-printed.ts'
import { makeFormats } from '../../plugins/index.ts'
import { closedPolicy } from '../../plugins/site/site-server.ts'
import { errorOf, inFolder } from '../help/trying.ts'
import { suite } from '../suite.ts'

/** Another site, and what was asked of it. */
interface Other {
  /** Its address, without a slash at its end. */
  address: string
  asked: string[]
}

async function serving<T>(answer: RequestListener, use: (address: string) => Promise<T>) {
  const server: Server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  const port = bound !== null && typeof bound === 'object' ? bound.port : 0
  try {
    return await use(`http://127.0.0.1:${port}`)
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

async function withOther<T>(use: (other: Other) => Promise<T>): Promise<T> {
  const asked: string[] = []
  return serving(
    ({ url = '' }, response) => {
      asked.push(url)
      response.setHeader('Access-Control-Allow-Origin', '*')
      response.end()
    },
    (address) => use({ address, asked }),
  )
}

const page = (body: string, head = '') => `<!doctype html><html lang="en" dir="ltr"><head>
<title>A page</title>
<meta name="dcterms.modified" content="2026-11-23">
<link rel="canonical" href="https://leaflets.example.org/">
<link rel="alternate" type="application/pdf" href="page.pdf" data-format="pdf">
<style>@page { margin: 60pt; @bottom-center { content: "Page " counter(page) " of " counter(pages) } }</style>
${head}</head><body><main><h1>Words</h1>${body}</main></body></html>`

/** Makes the PDF of a site with one page, and gives its text. */
async function printed(html: string): Promise<string> {
  return inFolder(async (folder) => {
    writeFileSync(join(folder, 'index.html'), html)
    await makeFormats(folder)
    const { pages } = await readPrinted(new Uint8Array(readFileSync(join(folder, 'page.pdf'))))
    return pages.flatMap(({ text }) => text).join(' ')
  })
}

suite('a page that is printed', (test) => {
  const wants: [what: string, body: (other: string) => string][] = [
    ['a script that changes the words', () => '<script>document.write("not written")</script>'],
    [
      'a script that never ends',
      () => '<script>addEventListener("load", () => setTimeout(() => { for (;;); }))</script>',
    ],
    [
      'scripts that send for more',
      (other) => `<script>fetch("${other}/fetch"); navigator.sendBeacon("${other}/beacon")
new WebSocket("${other.replace('http', 'ws')}/socket"); new Image().src = "${other}/image"</script>`,
    ],
    [
      'dialogs and windows',
      (other) => `<script>alert(1); confirm(2); open("${other}/window"); print()</script>`,
    ],
    ['a service worker', () => '<script>navigator.serviceWorker.register("worker.js")</script>'],
    [
      'to go on to another site',
      (other) => `<meta http-equiv="refresh" content="0;url=${other}/refresh">`,
    ],
    [
      'to go on to a file',
      () => `<meta http-equiv="refresh" content="0;url=${pathToFileURL('package.json').href}">`,
    ],
    [
      'to go on to words in an address',
      () => '<meta http-equiv="refresh" content="0;url=data:text/html,<p>not written">',
    ],
    [
      'a form that sends itself',
      (other) => `<form action="${other}/form"></form><script>document.forms[0].submit()</script>`,
    ],
    [
      'a download',
      (other) =>
        `<a download href="${other}/file.zip">a file</a><script>document.links[0].click()</script>`,
    ],
  ]
  for (const [what, body] of wants) {
    test(`does not get ${what}, and is printed as it was written`, () =>
      withOther(async ({ address, asked }) => {
        const text = await printed(page(`<p>As it was written.</p>${body(address)}`))
        assert.match(text, 'As it was written.')
        assert.not.match(text, 'not written')
        assert.equal(asked, [])
      }))
  }

  test('does not get ready where else it wants to go', () =>
    withOther(async ({ address, asked }) => {
      const links = ['dns-prefetch', 'preconnect', 'prefetch', 'prerender', 'modulepreload']
      const head = links.map((rel) => `<link rel="${rel}" href="${address}/${rel}.js">`)
      assert.match(
        await printed(page('<p>As it was written.</p>', head.join(''))),
        'As it was written.',
      )
      assert.equal(asked, [])
    }))

  const files: [what: string, body: (other: string) => string, head?: (other: string) => string][] =
    [
      ['a picture', (other) => `<p><img src="${other}/a.svg" alt="A thing"></p>`],
      [
        'a picture behind a set',
        (other) => `<p><img srcset="${other}/a.svg 1x" alt="A thing"></p>`,
      ],
      ['a style sheet', () => '', (other) => `<link rel="stylesheet" href="${other}/a.css">`],
      [
        'an imported style sheet',
        () => '',
        (other) => `<style>@import url(${other}/a.css)</style>`,
      ],
      [
        'a font',
        () => '',
        (other) =>
          `<style>@font-face { font-family: x; src: url(${other}/a.woff2) } h1 { font-family: x }</style>`,
      ],
      ['a frame', (other) => `<iframe title="A frame" src="${other}/frame"></iframe>`],
    ]
  for (const [what, body, head] of files) {
    test(`with ${what} of another site is refused, by its address, and the other site hears nothing`, () =>
      withOther(async ({ address, asked }) => {
        const { message } = await errorOf(printed(page(body(address), head?.(address))))
        assert.match(message, address)
        assert.match(message, /is not on this site, so it is not loaded\. Save it in the site/)
        assert.equal(asked, [])
      }))
  }
})

suite('a tab that is guarded', (test) => {
  /** Opens a page of a server with its scripts on, and gives where the tab is, its words and how many tabs there are. */
  const visit = (answer: RequestListener) =>
    serving(answer, (address) =>
      withBrowser((browser) =>
        inTab(browser, { doing: 'looking at a page', limit: 20_000 }, async (tab) => {
          await guard(tab, { address, scripts: true })
          await tab.goto(`${address}/`, { waitUntil: 'load' }).catch(() => undefined)
          const words = await tab.evaluate(async () => {
            await new Promise((resolve) => setTimeout(resolve, 300))
            return document.body.innerText
          })
          return { at: tab.url().replace(address, ''), words, tabs: (await browser.pages()).length }
        }),
      ),
    )
  const html =
    (body: string, policy?: string): RequestListener =>
    (_, response) => {
      if (policy !== undefined) response.setHeader('Content-Security-Policy', policy)
      response.setHeader('Content-Type', 'text/html').end(`<body><p>Words</p>${body}`)
    }

  test('is sent on within the site, and not to another', () =>
    withOther(async ({ address, asked }) => {
      const answer =
        (to: string): RequestListener =>
        (request, response) => {
          if (request.url === '/') response.writeHead(302, { Location: to }).end()
          else html('')(request, response)
        }
      assert.is((await visit(answer('/there'))).words, 'Words')
      assert.not.match((await visit(answer(`${address}/there`))).words, 'Words')
      assert.equal(asked, [])
    }))

  test('loads nothing from another site through its own', () =>
    withOther(async ({ address, asked }) => {
      const { words } = await visit((request, response) => {
        if (request.url?.startsWith('/away'))
          response.writeHead(302, { Location: `${address}/away` }).end()
        else html('<img src="/away.png"><script src="/away.js"></script>')(request, response)
      })
      assert.is(words.trim(), 'Words')
      assert.equal(asked, [])
    }))

  test('has a page that opens windows: the policy of the server keeps them shut', () =>
    withOther(async ({ address, asked }) => {
      const script = `<script>open("${address}/window"); open("/window")</script>`
      assert.is((await visit(html(script, closedPolicy))).tabs, 2)
      assert.equal(asked, [])
    }))

  for (const [what, script] of [
    ['goes on to another site', 'location.href = "OTHER/there"'],
    ['goes on to a page of its own', 'location.href = "/there"'],
    ['asks', 'alert(1); confirm(2); prompt(3)'],
    ['fetches', 'fetch("OTHER/fetch", { mode: "no-cors" })'],
    ['writes down what it was told', 'navigator.sendBeacon("OTHER/beacon", "words")'],
  ] as const)
    test(`has a page whose script ${what}: it stays where it is, with one tab, and nobody hears of it`, () =>
      withOther(async ({ address, asked }) => {
        const told = await visit(html(`<script>${script.replaceAll('OTHER', address)}</script>`))
        assert.is(told.at, '/')
        assert.is(told.words.trim(), 'Words')
        // The one that the browser starts with, and ours.
        assert.is(told.tabs, 2)
        assert.equal(asked, [])
      }))
})
