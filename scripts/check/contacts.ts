import { contactFindings } from '../../plugins/content/contacts.ts'
import { blankComments } from '../../plugins/content/markdown/comments.ts'
import type { SourceCheck } from './check.ts'

/** The telephone numbers, e-mail addresses and postcodes in leaflets that the data does not have. */
export const contacts: SourceCheck = ({ editions, known }) => ({
  findings: editions.flatMap(({ file, contents }) =>
    contactFindings(blankComments(contents), file, known),
  ),
})
