import { unknownContacts } from '../../plugins/content/contacts.ts'
import type { SourceCheck } from './check.ts'

/** The telephone numbers, e-mail addresses and postcodes in leaflets that the data does not have: nobody updates them. */
export const contacts: SourceCheck = ({ editions, known }) => ({
  findings: editions.flatMap(({ file, contents }) =>
    unknownContacts(contents, known).map(({ kind, text, line, column }) => ({
      file,
      line,
      column,
      what: `The ${kind} "${text}" is not in the data.`,
      remedy:
        "If it is yours, write its name in braces, like {phone}. If it is another organisation's, add it to that organisation in _data/links.yaml.",
      rule: 'unknown-contact',
    })),
  ),
})
