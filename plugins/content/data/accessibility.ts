import { z } from 'zod'
import { pastDay, text } from './fields.ts'

const sentences = (what: string) =>
  z.array(text('a sentence'), { error: `${what}, one sentence a line, each after a hyphen` })

/** What people write for the accessibility statement about our checks: `_data/accessibility.yaml`. */
export const accessibility = z.strictObject({
  left_out: z.array(
    z.strictObject({
      rule: text('the name of the rule, as axe-core or HTML_CodeSniffer prints it'),
      why: text('why the pages cannot meet this rule'),
    }),
    { error: 'the rules that are left out, or [] if there are none' },
  ),
  tested: z
    .array(
      z.strictObject({
        with: text('what they used, like "a screen reader, NVDA in Firefox"'),
        when: pastDay('the day of the test, like 2026-11-23'),
        by: text('who tested, like "Two people from a blind people\'s group"'),
      }),
      { error: 'a list of tests by people: each starts with "- with:"' },
    )
    .default([]),
  checks: sentences('what else you check with programs').default([]),
  limits: sentences('what does not work yet').default([]),
  written: pastDay('the day on which the statement was written, like 2026-11-23').optional(),
})

/** The tests by people, other checks by programs, what does not work, and the rules that the pages need not meet, with reasons. */
export type Accessibility = z.infer<typeof accessibility>
