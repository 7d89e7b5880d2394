import type { PdfStandard } from '../../../site/pdf-standard.ts'
import { openPdf } from '../opened.ts'
import type { OpenedPdf } from '../opened.ts'
import type { Rule } from './rule.ts'
import { content } from './rules/content.ts'
import { document } from './rules/document.ts'
import { fonts } from './rules/fonts.ts'
import { headings } from './rules/headings.ts'
import { links } from './rules/links.ts'
import { lists } from './rules/lists.ts'
import { metadata } from './rules/metadata.ts'
import { parentTree } from './rules/parent-tree.ts'
import { pdf2 } from './rules/pdf2.ts'
import { pictures } from './rules/pictures.ts'
import { roles } from './rules/roles.ts'
import { tables } from './rules/tables.ts'
import { tree } from './rules/tree.ts'
import { readSubject } from './subject.ts'

/** A rule that a file breaks, and how. */
export interface Fault {
  rule: string
  clause: string
  what: string
}

/** What a finished file has to keep, as far as a machine can tell. */
export const rules: Rule[] = [
  ...[document, metadata, tree, roles, headings, lists, tables, pictures, links, content],
  ...[parentTree, fonts, pdf2],
].flat()

/** Gives what a PDF breaks of a part of PDF/UA, the first unless told, without any other program; veraPDF (`npm run check:pdfua`) is the judge. */
export async function checkStructure(bytes: Uint8Array, standard?: PdfStandard): Promise<Fault[]> {
  return checkOpened(await openPdf(bytes), standard)
}

/** The same, of a PDF that is open already. */
export function checkOpened(opened: OpenedPdf, standard?: PdfStandard): Fault[] {
  const subject = readSubject(opened, standard)
  return rules
    .filter(({ of = subject.standard }) => of === subject.standard)
    .flatMap(({ name, clause, faults }) =>
      faults(subject).map((what) => ({ rule: name, clause, what })),
    )
}
