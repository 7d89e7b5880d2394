import * as assert from 'uvu/assert'
import { views } from '../../plugins/host/views.ts'
import { contentErrorBehind } from '../../plugins/findings/finding.ts'
import { suite } from '../suite.ts'

const templates = views('_includes', '/our/leaflets/', [])

suite("Everyleaf's templates", (test) => {
  test('addresses get the path prefix, and others do not', () => {
    const template = '{{ "/words/" | url }} {{ "https://example.org/" | url }} {{ "#a" | url }}'
    assert.is(templates.render(template, {}), '/our/leaflets/words/ https://example.org/ #a')
  })

  test('a mistake in the content is found behind what a template throws', () => {
    const page = { inputPath: 'tests/fixtures/leaflets/unreadable/easy-read.md' }
    let caught: unknown
    try {
      templates.render('{{ page | readersState({}, {}, "en-GB") }}', { page })
    } catch (error) {
      caught = error
    }
    const content = contentErrorBehind(caught)
    assert.ok(content, String(caught))
    assert.match(content.message, /review\.json:\d+:\d+ {2}This is not valid JSON/)
  })
})
