import type { StructTreeNode } from 'pdfjs-dist/types/src/display/api.js'

/** The first page of a PDF as a machine reads it. */
export interface PdfReading {
  /** Its words, with one space between lines. */
  text: string
  /** The names of the fonts that its words are set in. */
  fonts: string[]
  /** The roles in its structure tree, from the top; none where the PDF is not tagged. */
  roles: string[]
}

/** Reads the first page's words, fonts and tags. */
export async function readPdf(pdf: Uint8Array): Promise<PdfReading> {
  // Imported here, because a browser that is known already needs no reading.
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  // A copy, because pdf.js takes the bytes away from whoever hands them over.
  const task = getDocument({ data: pdf.slice(), verbosity: VerbosityLevel.ERRORS })
  try {
    const page = await (await task.promise).getPage(1)
    const { items } = await page.getTextContent()
    const pieces = items.filter((item) => 'str' in item)
    await page.getOperatorList()
    return {
      text: pieces
        .map((piece) => piece.str + (piece.hasEOL ? ' ' : ''))
        .join('')
        .replace(/\s+/g, ' '),
      fonts: [...new Set(pieces.map((piece) => piece.fontName))].map(
        (id) => (page.commonObjs.get(id) as { name: string }).name,
      ),
      roles: rolesOf(await page.getStructTree()),
    }
  } finally {
    await task.destroy()
  }
}

function rolesOf(tag: StructTreeNode | null): string[] {
  const children = tag?.children.filter((child) => 'role' in child) ?? []
  return tag ? [tag.role, ...children.flatMap(rolesOf)] : []
}
