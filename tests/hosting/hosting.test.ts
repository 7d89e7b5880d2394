import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { hosts, writeHosting } from '../../plugins/hosting/index.ts'
import type { HostName } from '../../plugins/hosting/index.ts'
import { BuiltPage } from '../../plugins/site/built-pages.ts'
import { withPolicy } from '../../plugins/site/policy.ts'
import { suite } from '../suite.ts'

const html = (path: string, style: string): string =>
  withPolicy(
    `<html><head><meta charset="utf-8"><link rel="canonical" href="https://example.org${path}"><style>${style}</style></head><body></body></html>`,
  )
const page = (path: string, style = 'p {}') =>
  new BuiltPage(
    path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1),
    html(path, style),
  )

const pages = [page('/'), page('/leaflets/a.b/', 'a {}'), page('/404.html')]
const own = (policied: BuiltPage | undefined): string =>
  policied?.document('meta[http-equiv]').attr('content') ?? ''

/** Writes the files of hosts for pages, and gives their texts by their names. */
async function written(
  names: HostName[],
  given = pages,
  there: Record<string, string> = {},
): Promise<{ files: Record<string, string>; kept: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'hosting-'))
  try {
    for (const [name, text] of Object.entries(there)) writeFileSync(join(folder, name), text)
    const kept = await writeHosting({ folder, pages: given }, names)
    const files = readdirSync(folder).map((name) => [
      name,
      readFileSync(join(folder, name), 'utf8'),
    ])
    return { files: Object.fromEntries(files) as Record<string, string>, kept }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Reads `_headers` as its hosts do: the headers of each path. */
function rulesIn(text = ''): Map<string, Map<string, string>> {
  const rules = new Map<string, Map<string, string>>()
  let rule = new Map<string, string>()
  for (const line of text.split('\n')) {
    if (line.startsWith('#') || line === '') continue
    const header = /^ {2}([\w-]+): (.+)$/.exec(line)
    if (header) rule.set(header[1] ?? '', header[2] ?? '')
    else rules.set(line, (rule = new Map<string, string>()))
  }
  return rules
}

/** The headers that a file gets, those of all rules for its path. */
function headersFor(path: string, rules: Map<string, Map<string, string>>): [string, string][] {
  return [...rules].flatMap(([rule, headers]) => {
    const pattern = rule.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    return new RegExp(`^${pattern.join('.*')}$`).test(path) ? [...headers] : []
  })
}

suite('files for hosts', (test) => {
  test('each host has its own, and a site that names none has none', async () => {
    const names = Object.keys(hosts) as HostName[]
    const found = await Promise.all(
      names.map(async (name) => Object.keys((await written([name])).files)),
    )
    assert.equal(found.flat(), ['_headers', '_headers', '.htaccess', '.nojekyll', '.nginx.conf'])
    assert.equal((await written([])).files, {})
  })

  for (const name of ['netlify', 'cloudflare'] as const)
    test(`${name}: each page has its own policy, and no other site may frame it`, async () => {
      const rules = rulesIn((await written([name])).files['_headers'])
      for (const [path, policied] of [
        ['/', pages[0]],
        ['/leaflets/a.b/', pages[1]],
      ] as const)
        assert.equal(
          headersFor(path, rules).filter(([header]) => header === 'Content-Security-Policy'),
          [['Content-Security-Policy', `${own(policied)}; frame-ancestors 'none'`]],
        )
      assert.is.not(own(pages[0]), own(pages[1]))
      assert.equal(headersFor('/404.html', rules), headersFor('/other/page/', rules))
    })

  test('only files whose names change with their contents are kept for ever, and no header comes twice', async () => {
    const rules = rulesIn((await written(['netlify'])).files['_headers'])
    const cache = (path: string) =>
      headersFor(path, rules).flatMap(([name, value]) => (name === 'Cache-Control' ? [value] : []))
    for (const file of [
      'fragment/en_1a.pf_fragment',
      'index/en_1a.pf_index',
      'pagefind.en_1a.pf_meta',
    ])
      assert.equal(cache(`/pagefind/${file}`), ['public, max-age=31536000, immutable'])
    for (const file of [
      'pagefind/pagefind.js',
      'everyleaf/fonts/bold.woff2',
      'leaflets/x/x.pdf',
      '',
    ])
      assert.equal(cache(`/${file}`), [])
    for (const path of ['/', '/leaflets/a.b/', '/x.txt', '/pagefind/a.pf_index']) {
      const names = headersFor(path, rules).map(([header]) => header)
      assert.is(new Set(names).size, names.length, path)
    }
  })

  test('plain text is UTF-8, and a PDF is a PDF', async () => {
    const { files } = await written(['netlify', 'apache', 'nginx'])
    const rules = rulesIn(files['_headers'])
    const type = (path: string) => new Map(headersFor(path, rules)).get('Content-Type')
    assert.is(type('/leaflets/x/x.txt'), 'text/plain; charset=utf-8')
    assert.is(type('/leaflets/x/x.pdf'), 'application/pdf')
    assert.match(files['.htaccess'] ?? '', /^AddCharset utf-8 .*\.txt/m)
    assert.match(files['.htaccess'] ?? '', /^AddType application\/pdf \.pdf$/m)
    assert.match(files['.nginx.conf'] ?? '', /^charset utf-8;\ncharset_types text\/plain /m)
  })

  test('Cloudflare reads 100 rules: a larger site says together what a page cannot say itself', async () => {
    const many = Array.from({ length: 120 }, (_, at) => page(`/leaflets/${at}/`))
    const cloudflare = rulesIn((await written(['cloudflare'], many)).files['_headers'])
    assert.ok(cloudflare.size <= 100)
    const policy = new Map(headersFor('/leaflets/7/', cloudflare)).get('Content-Security-Policy')
    assert.is(policy, "frame-ancestors 'none'")
    assert.ok(rulesIn((await written(['netlify'], many)).files['_headers']).size > 120)
  })

  test('Apache and nginx: the expression of a page is true of its address and its file, and of no other', async () => {
    const { files } = await written(['apache', 'nginx'])
    const apache = [...(files['.htaccess'] ?? '').matchAll(/=~ m#(.+)#">\n.*Policy "(.+)"/g)]
    const nginx = [
      ...(files['.nginx.conf'] ?? '').matchAll(
        /\$uri ~ "(.+)"\) \{ set \$everyleaf_policy "(.+)"; \}/g,
      ),
    ]
    for (const found of [apache, nginx]) {
      assert.is(found.length, 2)
      const policyOf = (path: string) =>
        found.filter(([, one = '']) => new RegExp(one).test(path)).map(([, , policy]) => policy)
      for (const path of ['/leaflets/a.b/', '/leaflets/a.b/index.html'])
        assert.equal(policyOf(path), [`${own(pages[1])}; frame-ancestors 'none'`])
      for (const path of ['/leaflets/acb/', '/leaflets/a.b/a.pdf', '/x/leaflets/a.b/', '/404.html'])
        assert.equal(policyOf(path), [])
    }
  })

  test('the page for what is not there is named with the folder of the site', async () => {
    const { files } = await written(
      ['apache', 'nginx'],
      [page('/sub/'), page('/sub/a/')].map((one, at) =>
        at === 0 ? new BuiltPage('index.html', one.html) : new BuiltPage('a/index.html', one.html),
      ),
    )
    assert.match(files['.htaccess'] ?? '', /^ErrorDocument 404 \/sub\/404\.html$/m)
    assert.match(files['.nginx.conf'] ?? '', /^error_page 404 \/sub\/404\.html;$/m)
  })

  test('nobody can read the lines for nginx on the site, and what proves its name is still there', async () => {
    const { files } = await written(['nginx'])
    const [, hidden = ''] =
      /^location ~ (\S+) \{ deny all; \}$/m.exec(files['.nginx.conf'] ?? '') ?? []
    assert.ok(new RegExp(hidden).test('/.nginx.conf'))
    assert.not.ok(new RegExp(hidden).test('/.well-known/security.txt'))
    assert.not.ok(new RegExp(hidden).test('/leaflets/a.b/'))
  })

  test("a file of the site's own stays as it is and is named; ours is written again", async () => {
    const theirs = await written(['netlify', 'github'], pages, {
      _headers: '/*\n',
      '.nojekyll': '',
    })
    assert.equal(theirs.kept, ['_headers'])
    assert.is(theirs.files['_headers'], '/*\n')
    const [first] = (await written(['netlify'])).files['_headers']?.split('\n') ?? []
    const ours = await written(['netlify'], pages, { _headers: `${first ?? ''}\nold\n` })
    assert.equal(ours.kept, [])
    assert.not.match(ours.files['_headers'] ?? '', /^old$/m)
  })
})
