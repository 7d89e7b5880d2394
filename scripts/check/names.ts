import { wrongWithBraces } from '../../plugins/content/facts/index.ts'
import { namesOf } from '../../plugins/content/data/index.ts'
import { readEdition, wrongInHead, wrongInHeadAlone } from '../../plugins/content/index.ts'
import { linesBeforeText, textBelow } from '../../plugins/content/text-below.ts'
import { blankComments } from '../../plugins/content/markdown/comments.ts'
import { unknownFacts } from '../../plugins/content/text/index.ts'
import { ContentError } from '../../plugins/index.ts'
import type { Finding } from '../../plugins/index.ts'
import type { SourceCheck } from './check.ts'
import type { Source } from './project.ts'

/** What is wrong in the heads of leaflets, whatever the data says. */
export const heads: SourceCheck = ({ editions }) => ({
  findings: editions.flatMap(({ file }) => wrongInHeadAlone(file)),
})

/** What is wrong in the heads of leaflets by the data, and the names in braces that state neither a fact nor a detail of the organisation. */
export const names: SourceCheck = ({ editions, facts, known, speaker }) => {
  const details = namesOf(known.organisation)
  const inText = ({ file, contents }: Source): Finding[] =>
    unknownFacts(blankComments(textBelow(contents)), facts.value, details, {
      markdown: true,
    }).map((found) => ({
      file,
      line: found.line + linesBeforeText(contents) + 1,
      column: found.column,
      ...wrongWithBraces(found, facts.value, details),
    }))
  const inHead = ({ file }: Source): Finding[] => {
    try {
      const { organisation } = known
      return wrongInHead(readEdition(file).head(file), file, {
        ...{ facts: facts.value, organisation, speaker: speaker(file) },
      })
    } catch (error) {
      // What is wrong with the head itself is found already.
      if (error instanceof ContentError) return []
      throw error
    }
  }
  return { findings: editions.flatMap((edition) => [...inHead(edition), ...inText(edition)]) }
}
