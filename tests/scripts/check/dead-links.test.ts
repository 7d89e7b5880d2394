import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as assert from 'uvu/assert'
import { builtPages } from '../../../plugins/site/built-pages.ts'
import { deadLinks } from '../../../scripts/check/dead-links.ts'
import { suite } from '../../suite.ts'

const page = (path: string, body: string, head = ''): string =>
  `<!doctype html><html lang="en" dir="ltr"><head><link rel="canonical" href="https://example.org/sub/${path}">${head}</head><body>${body}</body></html>`

/** A site with a path prefix: its pages and files. */
const files: Record<string, string> = {
  'leaflets/x/index.html': page(
    'leaflets/x/',
    '<h2 id="help">Help</h2><h2 id="café">Café</h2><a name="old">Old</a>',
    '<link rel="alternate" data-format="pdf" type="application/pdf" href="/sub/leaflets/x/x.pdf">',
  ),
  'leaflets/Names/index.html': page('leaflets/Names/', 'Names'),
  'words/index.html': page('words/', 'Words'),
  'icons.svg': '<svg><g id="tick"></g></svg>',
  'a/photo 1.png': '',
  'styles/good.css': '@font-face { src: url(../fonts/a.woff2) }',
  'styles/bad.css': '@font-face { src: url(fonts/a.woff2) }',
  'fonts/a.woff2': '',
  'scripts/bad.js': "import './none.js'",
}

/** Gives what is said about the links of a page at a path with this body. */
async function saidOf(body: string, path = 'test/', head = ''): Promise<string[]> {
  mkdirSync('.cache', { recursive: true })
  const folder = mkdtempSync(join('.cache', 'links-'))
  try {
    const file = path.endsWith('.html') ? path : `${path}index.html`
    for (const [name, text] of Object.entries({ ...files, [file]: page(path, body, head) })) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
    const pages = await builtPages(folder)
    const ours = pages.filter((one) => one.file === file)
    return deadLinks({ folder, pages, ours, missing: ['leaflets/refused/'] }).map(
      ({ what, remedy }) => `${what} ${remedy}`,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const good = [
  '<a href="/sub/leaflets/x/">x</a>',
  '<a href="/sub/leaflets/x/#help">x</a>',
  '<a href="/sub/leaflets/x/#caf%C3%A9">x</a>',
  '<a href="/sub/leaflets/x/#café">x</a>',
  '<a href="/sub/leaflets/x/#old">x</a>',
  '<a href="/sub/leaflets/x/#:~:text=help">x</a>',
  '<a href="/sub/leaflets/x/x.pdf">made later</a>',
  '<a href="/sub/leaflets/x/x.pdf#page=2">made later</a>',
  '<a href="/sub/words">no slash</a>',
  '<a href="../words/?from=here">relative</a>',
  '<a href="https://example.org/sub/words/">whole</a>',
  '<a href="https://elsewhere.example/nothing/">another site</a>',
  '<a href="mailto:a@example.org">mail</a> <a href="tel:+441632960111">phone</a>',
  '<a href="#top">top</a> <a href="">here</a>',
  '<a href="/sub/leaflets/refused/refused.pdf">a page with mistakes of its own</a>',
  '<img src="/sub/a/photo%201.png"> <img src="/sub/a/photo 1.png">',
  '<svg><use href="/sub/icons.svg#tick"></use></svg>',
  '<link rel="stylesheet" href="/sub/styles/good.css">',
  '<img src="data:image/svg+xml,%3Csvg/%3E">',
]

const bad: [body: string, said: string[]][] = [
  [
    '<a href="/sub/wrods/">x</a>',
    [
      'The link to /sub/wrods/ is broken. Correct the address, or create what it should link to. Did you mean "/words/"?',
    ],
  ],
  [
    '<a href="/sub/Words/">x</a>',
    ['The link to /sub/Words/ is broken. Capital letters count: write /words/.'],
  ],
  [
    '<a href="/sub/leaflets/names/">x</a>',
    ['The link to /sub/leaflets/names/ is broken. Capital letters count: write /leaflets/Names/.'],
  ],
  [
    '<a href="/sub/leaflets/x/#hlep">x</a>',
    [
      'The link to /sub/leaflets/x/#hlep is broken: the page has no such place. Correct the address, or create what it should link to. Did you mean "#help"?',
    ],
  ],
  [
    '<a href="/sub/leaflets/x/#Help">x</a>',
    [
      'The link to /sub/leaflets/x/#Help is broken: the page has no such place. Correct the address, or create what it should link to. Did you mean "#help"?',
    ],
  ],
  [
    '<a href="/words/">outside the folder of the site</a>',
    ['The link to /words/ is broken. Correct the address, or create what it should link to.'],
  ],
  [
    '<a href="/sub/50%-off/">x</a>',
    ['The link to /sub/50%-off/ has a percent sign that means nothing. Write it as %25.'],
  ],
  [
    '<a href="https://[/">x</a>',
    ['The link to https://[/ is not a web address. Check how it is written.'],
  ],
  [
    '<img src="/sub/a/photo 2.png">',
    [
      'The picture /sub/a/photo 2.png does not exist. Correct its name, or put it there. Did you mean "/a/photo 1.png"?',
    ],
  ],
  [
    '<img src="/sub/a/photo 1.png" srcset="/sub/a/none.png 2x">',
    ['The picture /sub/a/none.png does not exist. Correct its name, or put it there.'],
  ],
  [
    '<svg><use href="/sub/icons.svg#cross"></use></svg>',
    ['The picture /sub/icons.svg#cross does not exist. Correct its name, or put it there.'],
  ],
  [
    '<script src="/sub/x.js"></script>',
    ['The script /sub/x.js does not exist. Correct its name, or put it there.'],
  ],
  [
    '<link rel="stylesheet" href="/sub/styles/bad.css">',
    [
      'The file /sub/styles/fonts/a.woff2 does not exist. Correct its name, or put it there. Did you mean "/fonts/a.woff2"?',
    ],
  ],
  [
    '<script type="module" src="/sub/scripts/bad.js"></script>',
    ['The script /sub/scripts/none.js does not exist. Correct its name, or put it there.'],
  ],
  [
    '<style>a { background: url(/sub/none.png) }</style>',
    ['The picture /sub/none.png does not exist. Correct its name, or put it there.'],
  ],
  [
    '<a href="/sub/gone/">x</a> <a href="/sub/gone/">y</a>',
    ['The link to /sub/gone/ is broken. Correct the address, or create what it should link to.'],
  ],
]

suite('links within the site', (test) => {
  for (const body of good)
    test(`nothing is wrong with ${body}`, async () => {
      assert.equal(await saidOf(body), [])
    })
  for (const [body, said] of bad)
    test(`says what is wrong with ${body}`, async () => {
      assert.equal(await saidOf(body), said)
    })

  test('the page for what is not there needs addresses that work from everywhere', async () => {
    assert.equal(await saidOf('<a href="/sub/words/">x</a>', '404.html'), [])
    assert.equal(await saidOf('<a href="words/">x</a>', '404.html'), [
      'The link to words/ works only from some addresses, and this page is shown at any. Begin the address with a slash.',
    ])
  })
})
