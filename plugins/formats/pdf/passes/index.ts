import type { PdfStandard } from '../../../site/pdf-standard.ts'
import type { PageFacts } from '../facts.ts'
import { refuse } from '../faults.ts'
import type { PrintFault, Report } from '../faults.ts'
import { revise } from '../draft.ts'
import type { Draft } from '../draft.ts'
import type { Version } from '../pdf-file.ts'
import { abbreviations } from './abbreviations.ts'
import { captions } from './captions.ts'
import { clippedLetters } from './clipped-letters.ts'
import { contents } from './contents.ts'
import { decoration } from './decoration.ts'
import { display } from './display.ts'
import { emptyElements } from './empty-elements.ts'
import { figureBoxes } from './figure-boxes.ts'
import { figures } from './figures.ts'
import { generics } from './generics.ts'
import { glyphRuns } from './glyph-runs.ts'
import { headerCells } from './header-cells.ts'
import { identity } from './identity.ts'
import { information } from './information.ts'
import { ligatures } from './ligatures.ts'
import { linesFromTheRight } from './lines-from-the-right.ts'
import { links } from './links.ts'
import { listBodies } from './list-bodies.ts'
import { listLabels } from './list-labels.ts'
import { margins } from './margins.ts'
import { metadata } from './metadata.ts'
import { namespaces } from './namespaces.ts'
import { namelessGlyphs } from './nameless-glyphs.ts'
import { outlineTitles } from './outline-titles.ts'
import { paragraphs } from './paragraphs.ts'
import { repeatedRows } from './repeated-rows.ts'
import { roles } from './roles.ts'
import { structureDestinations } from './structure-destinations.ts'
import { unmarked } from './unmarked.ts'

/** A pass changes a printed file in one respect, and reports what it cannot change. */
export type Pass = (draft: Draft, page: PageFacts, report: Report) => void

/** What Chromium leaves to fix, in the order in which it is fixed. */
export const passes: Pass[] = [
  glyphRuns,
  clippedLetters,
  outlineTitles,
  abbreviations,
  decoration,
  repeatedRows,
  margins,
  listLabels,
  unmarked,
  linesFromTheRight,
  namelessGlyphs,
  ligatures,
  emptyElements,
  figures,
  figureBoxes,
  links,
  contents,
  listBodies,
  generics,
  paragraphs,
  headerCells,
  roles,
  display,
  information,
]

/** What each part of PDF/UA asks for besides, and the version of PDF that it is a standard of. */
const standards: Record<PdfStandard, { passes: Pass[]; version: Version }> = {
  'ua-1': { passes: [metadata, identity], version: [1, 7] },
  'ua-2': {
    passes: [structureDestinations, captions, namespaces, metadata, identity],
    version: [2, 0],
  },
}

/** Makes a PDF as Chromium prints it into one that conforms to PDF/UA. Throws a PrintFaults with all that keeps it from that. */
export async function finish(bytes: Uint8Array, page: PageFacts): Promise<Uint8Array> {
  const { bytes: finished, faults } = await finishAll(bytes, page)
  refuse(faults)
  return finished
}

/** Makes a PDF as Chromium prints it into one that conforms to PDF/UA, as far as it can: gives the bytes, and what keeps them from it. */
export async function finishAll(
  bytes: Uint8Array,
  page: PageFacts,
): Promise<{ bytes: Uint8Array; faults: PrintFault[] }> {
  const faults: PrintFault[] = []
  const standard = standards[page.standard ?? 'ua-1']
  const change = (draft: Draft) => {
    for (const pass of [...passes, ...standard.passes])
      pass(draft, page, (fault) => faults.push(fault))
  }
  const finished = await revise(bytes, change, standard.version)
  return { bytes: finished, faults }
}
