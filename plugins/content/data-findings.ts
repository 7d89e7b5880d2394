import type { Finding } from '../findings/finding.ts'
import { contactFindings } from './contacts.ts'
import { namesOf } from './data/index.ts'
import type { Facts, Links, Organisation } from './data/index.ts'
import { wrongWithName, wrongWithPair } from './facts/index.ts'
import { unknownFacts } from './text/index.ts'
import type { UnknownFact } from './text/index.ts'
import { textsOfYaml } from './yaml.ts'
import type { WrittenText } from './yaml.ts'

/** A data file as it is written; `name` is that of its data: `glossary`. */
export interface DataFile {
  name: string
  file: string
  contents: string
}

/** What the texts of data files are checked against. */
export interface Known {
  organisation: Organisation
  links: Links
  facts: Facts
}

/** The data that contacts come from: what they say is known. */
const sources = ['organisation', 'links']

/**
 * Finds in the texts of a data file the braces that nothing is filled in for, and the contacts that the data does not have.
 * Comments are for whoever edits the file, and may have both.
 */
export function findingsInData(data: DataFile, known: Known): Finding[] {
  const texts = textsOfYaml(data.contents)
  const braces = texts.flatMap((text) => bracesFindings(text, data, known))
  if (sources.includes(data.name)) return braces
  return [...braces, ...contactFindings(textsAlone(data.contents, texts), data.file, known)]
}

function bracesFindings(
  { source, line, column }: WrittenText,
  { name, file }: DataFile,
  { organisation, facts }: Known,
): Finding[] {
  // A web address may have braces of its own.
  if (/^["']?https?:/.test(source)) return []
  const names = name === 'organisation' ? {} : namesOf(organisation)
  return unknownFacts(source, {}, names).map((found) => ({
    file,
    line: line + found.line,
    column: found.line === 0 ? column + found.column - 1 : found.column,
    ...(name === 'organisation' ? ofSource(found) : wrongWithName(found, names, facts)),
  }))
}

const ofSource = (found: UnknownFact) =>
  wrongWithPair(found) ?? {
    what: `"${found.braces}" would be shown as it is typed: names get their words from this file.`,
    remedy: 'Write the words themselves.',
  }

/** Gives a file's contents with spaces for all that is not one of these texts, so that places stay the same. */
function textsAlone(contents: string, texts: WrittenText[]): string {
  const lines = contents.split('\n').map((line) => ' '.repeat(line.length))
  for (const { source, line, column } of texts)
    for (const [index, words] of source.split('\n').entries()) {
      const start = index === 0 ? column - 1 : 0
      const whole = lines[line - 1 + index] ?? ''
      lines[line - 1 + index] = whole.slice(0, start) + words + whole.slice(start + words.length)
    }
  return lines.join('\n')
}
