import { Document, Footer } from 'docx'
import { BlockWriter } from './block-writer.ts'
import { stylesOf } from './styles.ts'
import type { Wanted } from './wanted.ts'

/** A4, in twentieths of a point. */
const paper = { width: 11906, height: 16838 }
const margin = 1134

/** Gives the document of a page: its look is in styles alone, so that staff can change it. */
export function documentOf(wanted: Wanted): Document {
  const { contract, sizes } = wanted
  const { language, title, author, description } = contract
  const writer = new BlockWriter(wanted)
  const children = [...writer.blocks(wanted.blocks), ...writer.text(wanted.madeOf, 'MadeOf')]
  return new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    subject: description,
    description,
    styles: stylesOf(language, sizes),
    numbering: writer.numbering,
    features: { updateFields: false },
    sections: [
      {
        properties: {
          page: {
            size: paper,
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        footers: { default: new Footer({ children: writer.footer() }) },
        children,
      },
    ],
  })
}
