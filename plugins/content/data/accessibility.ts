import { z } from 'zod'
import { day, text } from './fields.ts'

/** What people write for the accessibility statement about our checks: `_data/accessibility.yaml`. */
export const accessibility = z.strictObject({
  left_out: z.array(
    z.strictObject({
      rule: text('the name of the rule, as axe-core or HTML_CodeSniffer prints it'),
      why: text('why the pages cannot meet this rule'),
    }),
    { error: 'the rules that are left out, or [] if there are none' },
  ),
  written: day('the day on which the statement was written, like 2026-11-23').optional(),
})

/** The checks' rules that the pages need not meet, each with its reason. */
export type Accessibility = z.infer<typeof accessibility>
