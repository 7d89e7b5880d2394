import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'cheerio'
import type { CheerioAPI } from 'cheerio'
import * as assert from 'uvu/assert'
import { change, everyleaf } from '../help/copy.ts'
import { copyProject } from '../help/project-copy.ts'
import { makePagesOf, useShortLeaflet } from '../help/short-leaflet.ts'
import { suite } from '../suite.ts'

/** YAML would read this name as a key, a text in quotes and a note. */
const name = 'Hill: a "toy" library # 1'

const organisation = `name: '${name}'
phone: 01632 960123
contacts:
  - { kind: email, value: hello@hill.example }
`

const data: Record<string, string> = {
  organisation,
  site: `name: "{service}, the site"
description: What {service} is for.
language: en-GB
address: https://hill.example/
`,
  facts: `appeal-to-tribunal:
  what: You write to {service}, what.
  whose: yours
  number: 2
  unit: month
  from: the day on which {service} wrote, from
  authority: the rules of {service}, authority
  full_edition: words
  checked: never
  check_again: 2030-12-31
  note: Ask {service}, note.
`,
  links: `Rules:
  name: The rules of {service}
  address: https://rules.example/
  checked: seen
`,
  glossary: `deposit:
  meaning: A deposit is money for {service}, meaning.
`,
  synonyms: `money: ["{service}, synonym"]
`,
  accessibility: `left_out:
  - rule: color-contrast
    why: The colours of {service}, reason.
`,
}

const full = `---
title: 'Borrowing from {service}'
description: What {service} lends, description.
updated: 2026-11-23
reviewed: never
---

Ask {service}, sentence. [Write to {service}, link](mailto:{email}), or [call](tel:{phone}).

![A house of {service}](pictures/house.svg)

See the [Rules]. You have {appeal-to-tribunal}.

> What {service} wants, quotation.
>
> — {service}, source

| {service}, column | When |
|---|---|
| {service}, cell | Monday |

- {service}, item

## What {service} lends, heading

\`{service}, code\`

### How {service} lends, smaller heading

Help.

## More

Help.
`

const easyRead = `---
title: '{service}, easy title'
description: Easy read. What {service} lends, easy description.
updated: 2026-11-23
reviewed: never
cover:
  warning:
    - Call {service}, cover.
    - Call {phone}.
dates:
  - Write to {service} by, date
---

## What {service} lends, easy heading

![House of {service}](pictures/house.svg)
You pay {service} a **deposit**.

[The start, {service}, way](index.md#introduction)
[What it lends](index.md#what-service-lends-heading)

## More

![](pictures/house.svg)
Help.

[More](index.md#more)
`

/** Gives all that a page says to anybody: words, and words in attributes. */
function said(page: CheerioAPI): string[] {
  // What scripts say is filled in when they say it.
  page('style, script:not([type="application/json"]), [data-part="texts"]').remove()
  const attributes = page('*')
    .toArray()
    .flatMap((element) => Object.values(page(element).attr() ?? {}))
  return [page.root().text().replace(/\s+/g, ' '), ...attributes]
}

suite('names of the organisation, wherever people write texts', (test) => {
  const folder = copyProject()
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true })
  })
  useShortLeaflet(folder)
  const at = (file: string) => join(folder, file)
  for (const [name, text] of Object.entries(data)) writeFileSync(at(`_data/${name}.yaml`), text)
  writeFileSync(at('src/leaflets/short/index.md'), full)
  writeFileSync(at('src/leaflets/short/easy-read.md'), easyRead)
  const built = makePagesOf(folder)
  const page = (file: string) => load(readFileSync(join(built, file), 'utf8'))
  const files = {
    full: 'leaflets/short/index.html',
    easyRead: 'leaflets/short/easy-read/index.html',
    home: 'index.html',
    words: 'words/index.html',
    search: 'search/index.html',
    accessibility: 'accessibility/index.html',
    staff: 'staff/facts/index.html',
  }
  const shows = (file: string, ...texts: string[]) => {
    const all = said(page(file)).join('\n')
    for (const text of texts) assert.ok(all.includes(text), `${file} has no: ${text}`)
  }

  test('are filled in on every page: no brace is left', () => {
    for (const file of Object.values(files)) {
      // What its footer says on paper is filled in there.
      const left = said(page(file))
        .filter((text) => text !== 'Page {page} of {pages}')
        .filter((text) => /\{[a-z-]+\}|%7B/i.test(text))
      const names =
        file === files.staff ? left.map((text) => text.replace('{appeal-to-tribunal}', '')) : left
      assert.equal(
        names.filter((text) => /\{[a-z-]+\}|%7B/i.test(text)),
        [],
        file,
      )
    }
  })

  test('in a full edition: head, words, headings, tables, quotations, pictures, links', () => {
    shows(
      files.full,
      `Borrowing from ${name} –`,
      `What ${name} lends, description.`,
      `Ask ${name}, sentence.`,
      `Write to ${name}, link`,
      'mailto:hello@hill.example',
      'tel:01632960123',
      `A house of ${name}`,
      `What ${name} wants, quotation.`,
      `${name}, source`,
      `${name}, column`,
      `${name}, cell`,
      `${name}, item`,
      `What ${name} lends, heading`,
      `${name}, code`,
      `How ${name} lends, smaller heading`,
      `Next part: What ${name} lends, heading`,
      `What ${name} lends, easy heading, in easy read`,
      `The rules of ${name}`,
    )
    assert.is(page(files.full)('main h2#what-service-lends-heading').length, 1)
  })

  test('in an easy read: head, cover, dates, headings, pictures, meanings, ways to the full edition', () => {
    shows(
      files.easyRead,
      `${name}, easy title –`,
      `What ${name} lends, easy description.`,
      `Call ${name}, cover.`,
      'Call 01632 960123.',
      `Write to ${name} by, date`,
      `What ${name} lends, easy heading`,
      `House of ${name}`,
      `You pay ${name} a`,
      `money for ${name}, meaning.`,
      `The start, ${name}, way`,
    )
  })

  test('in the data: site, hard words, time limits, accessibility, synonyms', () => {
    shows(files.home, `${name}, the site`, `What ${name} is for.`, `Borrowing from ${name}`)
    shows(files.words, `money for ${name}, meaning.`)
    const quoted = name.replaceAll('"', String.raw`\"`)
    shows(files.search, `${quoted}, synonym`)
    const headings = readFileSync(join(built, 'everyleaf/headings.json'), 'utf8')
    assert.ok(headings.includes(`What ${quoted} lends`), headings)
    shows(files.accessibility, `The colours of ${name}, reason.`)
    const [what, from, authority, note] = ['what', 'from', 'authority', 'note']
    shows(
      files.staff,
      `${name}, ${what}.`,
      `${name} wrote, ${from}`,
      `${name}, ${authority}`,
      `${name}, ${note}.`,
    )
  })

  test('are checked as people read them, and a name cannot break the file that it is filled into', () => {
    const { stdout, stderr } = everyleaf(folder, 'check', '--quick', '--all')
    assert.is(stderr, '')
    assert.not.match(stdout, 'not valid YAML')
    assert.match(stdout, /^src\/leaflets\/short\/easy-read\.md .* the checks/m)
  })

  test('ask for quotes where a text starts with one', () => {
    change(folder, '_data/site.yaml', 'name: "{service}, the site"', 'name: {service}')
    const { stderr } = everyleaf(folder, 'check', '--quick', '--all')
    assert.match(
      stderr,
      /^_data\/site\.yaml:1:7 {2}"name" cannot be used as it is\. Put the whole text in quotes/m,
    )
  })
})
