import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Our list of contents says on which page a section is, which no script adds; the corpus is in English. */
const pageNumber = /Page\d+/g

/** What pdf.js, which nobody here wrote, finds in a PDF. */
export interface Judgement {
  pages: number
  tagged: boolean
  /** Its letters and numbers in order, without spaces, which are where lines break, and without numbers of pages. */
  text: string
}

/** Reads a PDF with pdf.js. */
export async function judge(bytes: Uint8Array): Promise<Judgement> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
  try {
    const texts: string[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const content = await (await document.getPage(number)).getTextContent()
      texts.push(content.items.map((item) => ('str' in item ? item.str : '')).join(''))
    }
    const marks = (await document.getMarkInfo()) as { Marked?: boolean } | null
    return {
      pages: document.numPages,
      tagged: marks?.Marked === true,
      text: texts
        .join('')
        .replace(/[^\p{L}\p{N}]+/gu, '')
        .replace(pageNumber, ''),
    }
  } finally {
    await document.destroy()
  }
}
