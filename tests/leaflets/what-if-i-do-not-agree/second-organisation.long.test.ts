import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { parse } from 'yaml'
import { everyleaf } from '../../help/copy.ts'
import { copyProject } from '../../help/project-copy.ts'
import { site } from './own-site.ts'
import { filesIn, textOfFile } from '../../help/texts-in-files.ts'
import { suite } from '../../suite.ts'

const data = (name: string): unknown => parse(readFileSync(`_data/${name}.yaml`, 'utf8'))

/** The first organisation's details, and the site's, each as it is written in the data. */
const written = ['organisation', 'site'].flatMap((name) => stringsIn(data(name)))

/** Each way in which a detail can be in a file: whole, in parts, as a link, as people write it. */
const details = [
  ...new Set([
    ...written,
    ...written.flatMap(formsOf),
    ...['Islington', 'SENDIAS', 'Family Action', 'family-action', 'Lough Road', 'Lough Rd'],
  ]),
]

/** What else is about the first organisation's subject: the names in its data, and its first leaflet. */
const subjects = [
  ...Object.entries(data('links') as Record<string, { name?: string; address: string }>).flatMap(
    ([name, { name: full = name, address }]) => [full, new URL(address).hostname],
  ),
  ...namesIn(data('glossary')),
  ...namesIn(data('synonyms')),
  ...stringsIn(data('facts')).filter((text) => /\d{4},|Tribunal/.test(text)),
  ...['mediation', 'SENCO', 'SEND Code', 'EHCP', 'what-if-i-do-not-agree'],
].filter((text) => text.length > 4 && text !== 'Contact')

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 4 && value !== 'en-GB' ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** Names have a capital: the other words of a list could be anybody's. */
function namesIn(list: unknown): string[] {
  return Object.keys(list as object).filter((name) => /[A-Z]/.test(name))
}

function formsOf(text: string): string[] {
  const numbers = text.match(/\+?\d[\d ]{5,}\d/g) ?? []
  const mails = text.match(/[\w.+-]+@[\w.-]+/g) ?? []
  const postcodes = text.match(/\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g) ?? []
  const address = URL.canParse(text) && /^https?:/.test(text) ? new URL(text) : undefined
  const isAddress = postcodes.length > 0
  return [
    ...numbers.flatMap((number) => {
      const digits = number.replaceAll(' ', '')
      const national = digits.replace(/^0/, '')
      return [number, digits, `+44${national}`, `+44 ${number.slice(1)}`, number.slice(4)]
    }),
    ...mails.flatMap((mail) => mail.split('@')),
    ...postcodes.flatMap((code) => [code, code.replace(' ', '')]),
    ...(address ? [address.hostname.replace(/^www\.(?!facebook)/, ''), lastPart(address)] : []),
    ...(isAddress ? text.split(/[,.] ?/) : []),
  ].filter((form) => form.length > 5 && !['www.facebook.com', 'London'].includes(form))
}

function lastPart({ pathname }: URL): string {
  return pathname.split('/').filter(Boolean).at(-1) ?? ''
}

/** Gives, for each file in a folder, our details that are in it, whatever their capitals, and the names of our subject. */
async function found(folder: string, sought = [...details, ...subjects]) {
  const all = new Map<string, string[]>()
  for (const file of filesIn(folder)) {
    const text = await textOfFile(join(folder, file))
    const anyhow = text.toLowerCase()
    const here = sought.filter((one) =>
      subjects.includes(one) ? hasWords(text, one) : anyhow.includes(one.toLowerCase()),
    )
    if (here.length > 0) all.set(file, here)
  }
  return all
}

/** Short names, like SENCO, are also parts of other words, and of what is packed. */
function hasWords(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!/\w/.test((text[at - 1] ?? ' ') + (text[at + name.length] ?? ' '))) return true
  return false
}

suite('the site of another organisation', (test) => {
  const folder = copyProject()
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true })
  })
  for (const name of ['src', '_data']) rmSync(join(folder, name), { recursive: true })
  cpSync('tests/fixtures/second-organisation', folder, { recursive: true })

  test('is searched in a way that finds each detail of ours on our own site, in files of every kind', async () => {
    const ours = await found(site)
    const files = [...ours.keys()]
    for (const kind of [
      ...['.html', '.txt', '.xml', '.pf_fragment', '.pf_index'],
      ...['-agree.pdf', '-large-print.pdf', '-booklet.pdf', '-easy-read.pdf'],
    ])
      assert.ok(
        files.some((file) => file.endsWith(kind)),
        `nothing is found in any ${kind}`,
      )
    const everywhere = new Set([...ours.values()].flat())
    const shown = written.filter((text) => text !== 'England' && !/^\d{4}-/.test(text))
    assert.equal(
      shown.filter((text) => !everywhere.has(text)),
      [],
    )
  })

  test('passes the checks and is built without anything to fix', () => {
    const { status, stdout, stderr } = everyleaf(folder, 'build')
    assert.is(status, 0, stderr)
    assert.not.match(stdout, 'To fix:')
    assert.match(stdout, /4 PDFs, 2 Word files, 2 EPUBs, 1 text file/)
  })

  test('has nothing of ours: on pages, in the search, in PDFs, text, sitemap, statement, scripts', async () => {
    const built = join(folder, '_site')
    assert.ok(filesIn(built).length > 20)
    assert.equal([...(await found(built))], [])
  })

  test('has its own details in each of these', async () => {
    const organisation = parse(
      readFileSync('tests/fixtures/second-organisation/_data/organisation.yaml', 'utf8'),
    ) as { name: string }
    const own = await found(join(folder, '_site'), [organisation.name, '01632 960201', 'Lochside'])
    const files = [...own.keys()].join('\n')
    for (const file of ['repairs.pdf', 'easy-read.pdf', 'booklet.pdf', 'repairs.txt', '404.html'])
      assert.match(files, file)
    assert.equal(own.get('index.html'), [organisation.name, '01632 960201', 'Lochside'])
  })
})

suite('what Everyleaf brings into every site', (test) => {
  test('has no detail of the first organisation, not even in examples and messages', async () => {
    // Addresses of a place for examples are nobody's.
    const own = details.filter((text) => !text.includes('example.org'))
    for (const folder of ['_includes', 'plugins', 'scripts'])
      assert.equal([...(await found(folder, own))], [])
  })
})
