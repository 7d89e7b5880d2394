import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { keys } from '../../plugins/languages/keys.ts'
import type { Key } from '../../plugins/languages/keys.ts'
import { lacks } from '../../plugins/languages/lacks.ts'
import { placeholdersOf, speaker } from '../../plugins/languages/language.ts'
import { languages, speakerOf } from '../../plugins/languages/languages.ts'
import { suite } from '../suite.ts'

const all = Object.keys(keys) as Key[]
const english = languages['en']

suite('the texts that readers meet', (test) => {
  for (const [tag, language] of Object.entries(languages))
    test(`are all there in ${tag}, with the same places to fill in`, () => {
      assert.equal(lacks(language), [])
      assert.ok(english)
      for (const key of all) {
        const text = language.strings[key]
        for (const form of typeof text === 'string' ? [text] : Object.values(text))
          assert.match(form, /^\S/, key)
        assert.equal(
          placeholdersOf(language.strings, key),
          placeholdersOf(english.strings, key),
          key,
        )
      }
    })

  test('have the form of their number, which is written as the language writes it', () => {
    assert.ok(english)
    const { say } = speaker('en-GB', english)
    assert.is(say('words', { count: 1 }), '1 word')
    assert.is(say('words', { count: 2500 }), '2,500 words')
    const polish = {
      ...english,
      strings: {
        ...english.strings,
        pages: { one: '{count} strona', few: '{count} strony', other: '{count} stron' },
      },
    }
    const told = [1, 3, 5, 22].map((count) => speaker('pl', polish).say('pages', { count }))
    assert.equal(told, ['1 strona', '3 strony', '5 stron', '22 strony'])
  })

  test('are not said half: what is to be filled in is never left out', () => {
    assert.throws(() => speakerOf('en')?.say('updated'), /"updated" needs \{date\}/)
  })

  test('are known by a tag, or by its first part; there is no other language in their place', () => {
    assert.is(speakerOf('en-AU')?.name, 'English')
    assert.is(speakerOf('fr'), undefined)
  })

  test('are missed by name where a language of a site does not have them', () => {
    assert.ok(english)
    const { listen, ...strings } = english.strings
    assert.ok(listen)
    assert.equal(lacks({ name: 'X', strings }), ['strings.listen'])
    assert.equal(lacks({ ...english, strings: { ...strings, listen, pages: 'pages' } }), [
      'strings.pages',
    ])
    assert.equal(lacks({ strings: english.strings }), ['name'])
  })

  test('are not written in templates', () => {
    const found = templates().flatMap(([name, text]) =>
      lettersOf(text).map((letters) => `${name}: ${letters}`),
    )
    assert.equal(found, [])
  })

  test('are not written in scripts', () => {
    const folder = '_includes/assets'
    const found = readdirSync(folder).flatMap((name) =>
      sentencesIn(readFileSync(join(folder, name), 'utf8')).map((one) => `${name}: ${one}`),
    )
    assert.equal(found, [])
  })

  test('would be found in a template or a script', () => {
    assert.equal(lettersOf('<p class="a">Call {{ x }}</p>'), ['Call'])
    assert.equal(lettersOf('<a aria-label="{{ x }} and more">{{ y }}</a>'), ['and more'])
    assert.equal(lettersOf('<p>{{ "x" or "No" }}{% if a == "b c" %}{% endif %}</p>'), [])
    assert.equal(sentencesIn("show('It is not there.')"), ['It is not there.'])
    assert.equal(sentencesIn('say(`${x} results found`)'), ['${x} results found'])
  })
})

/** The templates of pages that families read, by their names. */
function templates(): [name: string, text: string][] {
  return ['components', 'layouts', 'pages'].flatMap((folder) =>
    readdirSync(join('_includes', folder)).flatMap((name): [string, string][] =>
      // For staff alone, who are told everything in English.
      name === 'time-limits.njk'
        ? []
        : [[name, readFileSync(join('_includes', folder, name), 'utf8')]],
    ),
  )
}

/** What is a name in every language. */
const names = /OpenMoji|CC BY-SA 4\.0/g

/** Gives the words that a template itself has for readers: between its tags, and in attributes that are read. */
function lettersOf(template: string): string[] {
  const text = template
    .replace(/\{#[^]*?#\}|\{%[^]*?%\}|\{\{[^]*?\}\}/g, ' ')
    .replace(/<style>[^]*?<\/style>|<script[^]*?<\/script>|<svg[^]*?<\/svg>/g, '')
    .replace(/^@(?:font-face|media|container)[^]*?\}$/gm, '')
  const read = [...text.matchAll(/\b(?:aria-label|alt|title|placeholder)="([^"]*)"/g)]
  const between = text
    .replace(/<[^>]*>/g, '\n')
    .replace(names, '')
    .split('\n')
  return [...read.map(([, value = '']) => value), ...between]
    .map((one) => one.trim())
    .filter((one) => /\p{L}{2}/u.test(one) && !/[{}]|^(?:main|html|class=)/.test(one))
}

/** Gives the texts of a script that look like words for readers. */
function sentencesIn(script: string): string[] {
  const code = script.replace(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
  return [...code.matchAll(/'([^'\n]*)'|`([^`]*)`/g)]
    .map(([, one, other]) => one ?? other ?? '')
    .filter((one) => /\p{L}{2,} \p{L}{2,}/u.test(one) && !/[[\]#>]|^\(|^h1, h2/.test(one))
}
