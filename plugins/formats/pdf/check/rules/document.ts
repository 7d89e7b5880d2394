import type { Rule } from '../rule.ts'
import { when } from '../rule.ts'
import { dictAt, valueAt } from '../entries.ts'
import { textAt } from '../../tree/text-at.ts'

const language = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/

/** The versions of PDF that each part of PDF/UA is a standard of. */
const versions = { 'ua-1': /^%PDF-1\.[0-7]$/, 'ua-2': /^%PDF-2\.0$/ }

/** What the document says of itself to the program that shows it. */
export const document: Rule[] = [
  {
    name: 'version',
    clause: '6.1/1',
    faults: ({ header, standard }) =>
      when(!versions[standard].test(header), `begins with ${header}`),
  },
  {
    name: 'tagged',
    clause: '6.2/1',
    faults: ({ catalog }) =>
      when(valueAt(dictAt(catalog, 'MarkInfo'), 'Marked') !== 'true', 'does not say it is tagged'),
  },
  {
    name: 'no suspects',
    clause: '7.1/4',
    faults: ({ catalog }) =>
      when(valueAt(dictAt(catalog, 'MarkInfo'), 'Suspects') === 'true', 'doubts its own tags'),
  },
  {
    name: 'title is shown',
    clause: '7.1/10',
    faults: ({ catalog }) =>
      when(
        valueAt(dictAt(catalog, 'ViewerPreferences'), 'DisplayDocTitle') !== 'true',
        "shows its file's name, not its title",
      ),
  },
  {
    name: 'language',
    clause: '7.2/34',
    faults: ({ catalog }) => when(!textAt(catalog, 'Lang'), 'has no language'),
  },
  {
    name: 'languages are real tags',
    clause: '7.2/29',
    faults: ({ catalog, nodes }) =>
      [catalog, ...nodes.map(({ element }) => element.dict)]
        .map((dict) => textAt(dict, 'Lang'))
        .filter((tag) => tag !== undefined && !language.test(tag))
        .map((tag) => `"${tag ?? ''}" is not a language`),
  },
]
