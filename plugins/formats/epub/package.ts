import { isIsoDay } from '../../languages/dates.ts'
import type { PageContract } from '../../site/page-contract.ts'
import type { PageMark } from './pages.ts'
import { escaped, xmlStart } from './text.ts'
import type { BookText, Heading } from './text.ts'

/** What a book says about itself. */
export interface About {
  contract: PageContract
  text: BookText
  /** Where the pages of the printed edition begin, and its public address. */
  pages: { starts: PageMark[]; of: string | undefined }
}

/** The container of EPUB's Open Container Format. */
export const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`

/** Gives the package document (EPUB 3.3), with what EPUB Accessibility 1.1 asks a book to say about itself. */
export function packageOf({ contract, text, pages }: About): string {
  const { author, canonical, description, direction, language, modified, title } = contract
  const pictures = [...text.pictures]
  const hasPictures = pictures.length > 0
  const hasPages = pages.starts.length > 0
  const items = [
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    '<item id="text" href="text.xhtml" media-type="application/xhtml+xml"/>',
    '<item id="style" href="style.css" media-type="text/css"/>',
    ...pictures.map(
      ([name, { type }], index) =>
        `<item id="picture${index + 1}" href="${name}" media-type="${type}"/>`,
    ),
  ]
  const features = [
    ...['structuralNavigation', 'tableOfContents', 'readingOrder', 'displayTransformability'],
    ...(hasPictures ? ['alternativeText'] : []),
    ...(hasPages ? ['pageBreakMarkers', 'pageNavigation'] : []),
  ]
  const schema = (property: string, value: string) =>
    `<meta property="schema:${property}">${escaped(value)}</meta>`
  const metadata = [
    `<dc:identifier id="identifier">${escaped(canonical)}</dc:identifier>`,
    `<dc:title>${escaped(title)}</dc:title>`,
    `<dc:language>${language}</dc:language>`,
    `<dc:creator>${escaped(author)}</dc:creator>`,
    `<dc:publisher>${escaped(author)}</dc:publisher>`,
    `<dc:description>${escaped(description)}</dc:description>`,
    `<dc:source>${escaped(canonical)}</dc:source>`,
    ...(isIsoDay(modified) ? [`<dc:date>${modified}</dc:date>`] : []),
    // A book has to say it, whether its page does or not.
    `<meta property="dcterms:modified">${isIsoDay(modified) ? modified : '2000-01-01'}T12:00:00Z</meta>`,
    schema('accessMode', 'textual'),
    ...(hasPictures ? [schema('accessMode', 'visual')] : []),
    ...(text.hasWordsForPictures ? [schema('accessModeSufficient', 'textual')] : []),
    ...features.map((feature) => schema('accessibilityFeature', feature)),
    schema('accessibilityHazard', 'none'),
    ...(hasPages && pages.of !== undefined
      ? [`<meta property="pageBreakSource">${escaped(pages.of)}</meta>`]
      : []),
    ...(contract.book.summary === ''
      ? []
      : [schema('accessibilitySummary', contract.book.summary)]),
  ]
  const turned = direction === 'rtl' ? ' page-progression-direction="rtl"' : ''
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="identifier" xml:lang="${language}" dir="${direction || 'ltr'}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata.join('\n')}
</metadata>
<manifest>
${items.join('\n')}
</manifest>
<spine${turned}><itemref idref="text"/></spine>
</package>
`
}

/** Gives the navigation document: the contents by headings, the landmarks, and the pages of the printed edition. */
export function navigationOf({ contract, text, pages }: About): string {
  const { language, direction, title } = contract
  const contents = escaped(contract.book.contents)
  return `${xmlStart}<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}" dir="${direction || 'ltr'}">
<head><title>${escaped(title)}</title></head>
<body>
<nav epub:type="toc" role="doc-toc" id="toc"><h1>${contents}</h1>
<ol>
<li><a href="text.xhtml">${escaped(title)}</a></li>
${nested(text.headings)}
</ol>
</nav>
<nav epub:type="landmarks" hidden="hidden"><ol><li><a epub:type="bodymatter" href="text.xhtml">${escaped(title)}</a></li></ol></nav>
${pageList(pages.starts)}</body>
</html>
`
}

/** Reading systems have their own way to a page. */
function pageList(starts: PageMark[]): string {
  if (starts.length === 0) return ''
  const rows = starts.map(
    ({ number, id }) => `<li><a href="text.xhtml#${id}">${escaped(number)}</a></li>`,
  )
  return `<nav epub:type="page-list" role="doc-pagelist" hidden="hidden"><ol>${rows.join('')}</ol></nav>\n`
}

/** Headings of the third level are within those of the second. */
function nested(headings: Heading[]): string {
  const parts: { heading: Heading; within: Heading[] }[] = []
  for (const heading of headings) {
    const last = parts.at(-1)
    if (heading.level > 2 && last) last.within.push(heading)
    else parts.push({ heading, within: [] })
  }
  const link = ({ id, words }: Heading) =>
    `<a href="text.xhtml#${encodeURIComponent(id)}">${escaped(words)}</a>`
  return parts
    .map(({ heading, within }) => {
      const list =
        within.length > 0 ? `<ol>${within.map((one) => `<li>${link(one)}</li>`).join('')}</ol>` : ''
      return `<li>${link(heading)}${list}</li>`
    })
    .join('\n')
}
