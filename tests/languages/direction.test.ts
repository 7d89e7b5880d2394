import * as assert from 'uvu/assert'
import { directionOf } from '../../plugins/languages/direction.ts'
import { suite } from '../suite.ts'

suite('the direction of a language', (test) => {
  for (const [language, direction] of Object.entries({
    'en-GB': 'ltr',
    ar: 'rtl',
    he: 'rtl',
    'ku-Arab': 'rtl',
    ku: 'ltr',
    fa: 'rtl',
    tr_TR: 'ltr',
  })) {
    test(`${language}: ${direction}`, () => {
      assert.is(directionOf(language), direction)
    })
  }
})
