import type { Format, Product, Source, Tools } from '../format.ts'
import { wordsRead } from '../compare.ts'
import { contactsOf } from '../document/contacts.ts'
import type { ToDraw } from '../document/drawn.ts'
import { documentOfMain } from '../document/main.ts'
import { readPictures } from '../document/pictures.ts'
import { readingOfDocument } from '../document/reading.ts'
import type { Sizes } from './styles.ts'

const word = {
  extension: 'docx',
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** The widest that a picture may be, in px: the text of A4 with its margins; beside short sentences, some 6 cm. */
const widest = { full: 642, 'easy-read': 227 }

/** Makes the Word file of an edition. */
const made =
  (edition: Format['edition'], sizes: Sizes): Format['make'] =>
  async ({ page, format }: Source, tools: Tools): Promise<Product> => {
    // What writes Word files is large: a site that shows its pages alone does not load it.
    const [
      { documentOf },
      { picturesIn },
      { blocksOf },
      { pack },
      { wordsOfWord },
      { drawPictures },
    ] = await Promise.all([
      import('./document.ts'),
      import('./block.ts'),
      import('./blocks.ts'),
      import('./pack.ts'),
      import('./read.ts'),
      import('../document/drawn.ts'),
    ])
    const { contract } = page
    const main = documentOfMain(page)
    const blocks = blocksOf(main, contract.language)
    const pictures = picturesIn(blocks)
    const server = pictures.length > 0 ? await tools.server() : ''
    const at = server === '' ? contract.canonical : new URL(page.path, server).href
    const { files, loaded } = await readPictures(main, { at, server })
    const toDraw = pictures.flatMap(({ picture: { source, width, height } }) => {
      const file = files.get(source)
      const most = widest[edition]
      const scale = edition === 'easy-read' ? most / width : Math.min(1, most / width)
      return file
        ? [
            {
              ...file,
              width: Math.max(1, Math.round(width * scale)),
              height: Math.max(1, Math.round(height * scale)),
            },
          ]
        : []
    })
    const job = {
      ...{ address: at, publicAddress: contract.canonical, details: contract },
      ...{ format: format.name, pageNumber: contract.pageNumber, standard: contract.pdf },
      ...{ limit: tools.limit, isElsewhere: tools.isElsewhere },
    }
    const draw = (these: ToDraw[]) => drawPictures(tools.visit, job, these)
    const drawn = await (tools.drawings?.(toDraw, draw) ?? draw(toDraw))
    const document = documentOf({
      ...{ contract, blocks, sizes },
      pictures: toDraw.map(({ width, height }, index) => {
        return { width, height, bytes: drawn[index] ?? new Uint8Array() }
      }),
      contacts: contactsOf(main, contract.language),
      madeOf: contract.madeOf,
    })
    const bytes = await pack(document, contract.modified)
    const reading = readingOfDocument(main, contract.language)
    return {
      bytes,
      extent: { unit: 'word', count: wordsRead(reading).length },
      readings: { page: reading, file: wordsOfWord(bytes) },
      loaded,
    }
  }

/** The full edition as a Word file: screen-reader users prefer it to PDF (WebAIM, survey 9), and staff can change it. */
export const wordFile: Format = {
  name: 'word',
  edition: 'full',
  file: { ...word, suffix: '' },
  use: 'keep',
  usesBrowser: true,
  words: { label: 'wordFile', purpose: 'wordFilePurpose', kind: 'wordDocument' },
  make: made('full', { text: 14, headings: [24, 20, 17] }),
}

/** The easy read as a Word file. */
export const easyReadWordFile: Format = {
  name: 'easy-read-word',
  edition: 'easy-read',
  file: { ...word, suffix: '-easy-read' },
  use: 'keep',
  usesBrowser: true,
  icon: 'word',
  words: { label: 'easyReadWordFile', purpose: 'easyReadWordFilePurpose', kind: 'wordDocument' },
  make: made('easy-read', { text: 16, headings: [28, 24, 20] }),
}
