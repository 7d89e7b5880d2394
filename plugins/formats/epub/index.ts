import { wordsRead } from '../compare.ts'
import { documentOfMain } from '../document/main.ts'
import { readPictures } from '../document/pictures.ts'
import { readingOfDocument } from '../document/reading.ts'
import type { Fault, Format, Product, Source, Tools } from '../format.ts'

const epub = { extension: 'epub', type: 'application/epub+zip' }

/** Telephones load it over slow networks, and shops and mail refuse large files. */
const most = 1_000_000

/** Makes the EPUB of an edition, with the pages of the printed one. It needs no browser itself. */
async function make({ page, printed }: Source, tools: Tools): Promise<Product> {
  // What writes books is not needed to show pages.
  const [
    { bookText },
    { container, navigationOf, packageOf },
    { style },
    { readingOfBook },
    { markPages },
    { wordsByPage },
    { zipOf },
  ] = await Promise.all([
    import('./text.ts'),
    import('./package.ts'),
    import('./style.ts'),
    import('./read.ts'),
    import('./pages.ts'),
    import('../pdf/words-by-page.ts'),
    import('../document/zip.ts'),
  ])
  const { contract } = page
  const { language } = contract
  const main = documentOfMain(page)
  const reading = readingOfDocument(main, language)
  const server = main('img').length > 0 ? await tools.server() : contract.canonical
  const at = new URL(page.path, server).href
  const { files, loaded } = await readPictures(main, { at, server })
  const starts = printed ? markPages(main, await wordsByPage(printed.bytes)) : []
  const text = bookText(main, contract, files)
  const about = { contract, text, pages: { starts, of: printed?.address } }
  const encode = (part: string) => new TextEncoder().encode(part)
  const bytes = zipOf(
    new Map([
      // It has to be the first, and as it is (EPUB 3.3, 4.2.6.2).
      ['mimetype', encode('application/epub+zip')],
      ['META-INF/container.xml', encode(container)],
      ['book/package.opf', encode(packageOf(about))],
      ['book/nav.xhtml', encode(navigationOf(about))],
      ['book/text.xhtml', encode(text.xhtml)],
      ['book/style.css', encode(style)],
      ...[...text.pictures].map(([name, file]): [string, Uint8Array] => [
        `book/${name}`,
        file.bytes,
      ]),
    ]),
    ['mimetype'],
  )
  return {
    bytes,
    extent: { unit: 'word', count: wordsRead(reading).length },
    readings: { page: reading, file: readingOfBook(bytes, language) },
    loaded: [...new Set([...loaded, ...(printed?.loaded ?? [])])],
    faults: bytes.length > most ? [tooLarge(bytes.length)] : [],
  }
}

const tooLarge = (size: number): Fault => ({
  what: `The EPUB has ${(size / 1e6).toFixed(1)} MB, which is much for a telephone.`,
  remedy: 'Make its photographs smaller: 1,200 px in width are enough.',
  severity: 'warning',
  rule: 'large-epub',
})

/** The full edition as an EPUB 3. */
export const epubFile: Format = {
  name: 'epub',
  edition: 'full',
  file: { ...epub, suffix: '' },
  use: 'keep',
  pagesOf: 'pdf',
  words: { label: 'epubFile', purpose: 'epubFilePurpose', kind: 'EPUB' },
  make,
}

/** The easy read as an EPUB 3. */
export const easyReadEpubFile: Format = {
  name: 'easy-read-epub',
  edition: 'easy-read',
  file: { ...epub, suffix: '-easy-read' },
  use: 'keep',
  icon: 'epub',
  pagesOf: 'easy-read-pdf',
  words: { label: 'easyReadEpubFile', purpose: 'easyReadEpubFilePurpose', kind: 'EPUB' },
  make,
}
