import type { Finding } from '../findings/finding.ts'
import type { Section } from '../content/text/index.ts'
import type { LeafletTexts } from './leaflet.ts'

/** Finds the easy-read sections that do not say what they explain, and the sections of the full edition that nothing explains. */
export function coverageFindings({ easyRead, full }: LeafletTexts): Finding[] {
  const covered = new Set(easyRead.sections.flatMap(({ names }) => names.map(({ id }) => id)))
  const named = (section: Section) =>
    section.heading === '' ? 'the start of the text' : `the section "${section.heading}"`
  return [
    ...easyRead.sections
      .filter((section) => hasWords(section) && section.names.length === 0)
      .map((section) => ({
        file: easyRead.file,
        line: section.line,
        column: 1,
        what: `Nothing says which section of the full edition ${named(section)} explains.`,
        remedy: 'End it with a link like [First steps, in the full leaflet](index.md#first-steps).',
      })),
    ...full.sections
      .filter((section) => hasWords(section) && !covered.has(section.id))
      .map((section) => ({
        file: full.file,
        line: section.line,
        column: 1,
        what: `No easy-read section explains ${named(section)}.`,
        remedy: `Explain it in ${easyRead.file}, and end that section with a link to index.md#${section.id}.`,
      })),
  ]
}

const hasWords = ({ sentences }: Section): boolean => sentences.length > 0
