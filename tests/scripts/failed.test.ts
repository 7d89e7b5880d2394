import * as assert from 'uvu/assert'
import { BrowserError } from '../../plugins/formats/browser/index.ts'
import { PrintFaults } from '../../plugins/formats/pdf/faults.ts'
import { ContentError } from '../../plugins/findings/finding.ts'
import { UserError } from '../../plugins/findings/user-error.ts'
import { describeFailure } from '../../scripts/output/failed.ts'
import { suite } from '../suite.ts'

const finding = { file: 'a.md', line: 3, column: 1, what: 'Too long.', remedy: 'Split it.' }
const stack = /\n\s+at /

/** What Eleventy does with an error of a template. */
function wrapped(originalError: Error): Error {
  return Object.assign(new Error('Having trouble rendering'), { originalError })
}

/** An error of the language itself, as a mistake in a program throws it. */
function typeError(): Error {
  try {
    const nothing = JSON.parse('null') as { name: string }
    return new Error(nothing.name)
  } catch (error) {
    return error as Error
  }
}

suite('why a command stopped', (test) => {
  test("a library's error keeps its stack, and is said to be our bug", () => {
    const error = typeError()
    const said = describeFailure(error)
    assert.ok(said.startsWith(error.message), said)
    assert.match(said, /^This is a bug in Everyleaf\. Please send this text to \S.*\.$/m)
    assert.match(said, /^Everyleaf \d+\.\d+\.\d+, Node v\d+/m)
    assert.match(said, /^Command: /m)
    assert.match(said, stack)
    assert.match(said, /failed\.test\.ts:\d+/)
  })

  test('so does a plain error, and what caused it is shown too', () => {
    const said = describeFailure(new Error('Never so', { cause: new RangeError('too far') }))
    assert.match(said, /This is a bug in Everyleaf/)
    assert.match(said, /RangeError: too far\n\s+at /)
  })

  test('what is thrown without being an error is a bug', () => {
    assert.match(describeFailure('oh'), /^oh\n\nThis is a bug in Everyleaf/)
  })

  test('a mistake in the content has no stack, also when another tool has wrapped it', () => {
    for (const error of [new ContentError([finding]), wrapped(new ContentError([finding]))]) {
      assert.is(describeFailure(error), 'a.md:3:1  Too long. Split it.\n\n1 thing to fix.')
    }
  })

  test('whatever speaks to a person has no stack, also when another tool has wrapped it', () => {
    const errors = [
      new UserError('There is no _site. Build first.'),
      new BrowserError([{ source: 'PUPPETEER_EXECUTABLE_PATH', reason: 'not set' }]),
      new PrintFaults([{ what: 'A picture has no alt.', remedy: 'Write it.' }]),
    ]
    for (const error of errors) {
      assert.is(describeFailure(error), error.message)
      assert.is(describeFailure(wrapped(wrapped(error))), error.message)
      assert.not.match(error.stack ?? '', stack)
    }
  })

  test('what the operating system refused is said in plain words, also as the cause of another error', () => {
    const full = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC', path: 'x' })
    assert.is(
      describeFailure(full),
      'The disk is full (ENOSPC: x). Free some space on it, then try again.',
    )
    const said = describeFailure(new UserError('The site was not replaced.', { cause: full }))
    assert.match(said, /^The site was not replaced\.\nThe disk is full/)
    assert.not.match(said, stack)
  })

  test('a text that is gone when it is to be read is no bug; a file of our own is', () => {
    const missing = (path: string) =>
      Object.assign(new Error(`ENOENT: no such file, open '${path}'`), { code: 'ENOENT', path })
    const said = describeFailure(missing('./src/leaflets/short/easy-read.md'))
    assert.match(
      said,
      /^\.\/src\/leaflets\/short\/easy-read\.md is not there any more\. .*put it back\.$/,
    )
    for (const own of ['node_modules/x/y.js', '.cache/start/x.html', '../x/y', '/nowhere/x'])
      assert.match(describeFailure(missing(own)), 'This is a bug', own)
  })
})
