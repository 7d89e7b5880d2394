import { factsInHead, wrongWithBraces } from '../../plugins/content/facts/index.ts'
import { headTexts, readHead } from '../../plugins/content/front-matter.ts'
import { namesOf } from '../../plugins/content/data/index.ts'
import { linesBeforeText, textBelow } from '../../plugins/content/text-below.ts'
import { unknownFacts } from '../../plugins/content/text/index.ts'
import { ContentError } from '../../plugins/index.ts'
import type { Finding } from '../../plugins/index.ts'
import type { SourceCheck } from './check.ts'
import type { Source } from './project.ts'

/** The names in braces in leaflets that state neither a fact nor a detail of the organisation, in all leaflets at once. */
export const names: SourceCheck = ({ editions, facts, known }) => {
  const details = namesOf(known.organisation)
  const inText = ({ file, contents }: Source): Finding[] =>
    unknownFacts(textBelow(contents), facts.value, details).map((found) => ({
      file,
      line: found.line + linesBeforeText(contents) + 1,
      column: found.column,
      ...wrongWithBraces(found, facts.value, details),
    }))
  const inHead = ({ file, contents }: Source): Finding[] => {
    try {
      return factsInHead(headTexts(readHead(contents, file)), facts.value, file, details)
    } catch (error) {
      if (error instanceof ContentError) return error.findings
      throw error
    }
  }
  return { findings: editions.flatMap((edition) => [...inHead(edition), ...inText(edition)]) }
}
