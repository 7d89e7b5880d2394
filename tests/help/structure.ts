import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type {
  StructTreeContent,
  StructTreeNode,
  TextItem,
  TextMarkedContent,
} from 'pdfjs-dist/types/src/display/api.js'

/** What a PDF says to assistive technology and its reader, page by page. */
export interface Structure {
  language: string
  title: string
  marked: boolean
  /** The titles of the outline, from the top, in order. */
  outline: string[]
  pages: {
    /**
     * The roles of the page's tags in reading order, with the roles of their parents before them: `Document/L/LI`.
     * When Chromium moves a block to the next page, it leaves a tag without content; those are not counted.
     */
    roles: string[]
    /** The alternative texts of its figures, in order. */
    alts: string[]
    /** The addresses of its links, in order; a link within the document is its target's name after `#`. */
    links: string[]
    width: number
    height: number
  }[]
}

/** Reads a PDF's tags, outline and links with pdf.js. */
export async function readStructure(bytes: Uint8Array): Promise<Structure> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  const document = await task.promise
  try {
    const pages: Structure['pages'] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      const { items } = await page.getTextContent({ includeMarkedContent: true })
      const nodes = flatten(await page.getStructTree(), paintedIn(items))
      const annotations = (await page.getAnnotations()) as { url?: string; dest?: string }[]
      pages.push({
        roles: nodes.map(({ path }) => path),
        alts: nodes.flatMap(({ alt }) => (alt === undefined ? [] : [alt])),
        links: annotations.map(({ url, dest }) => url ?? `#${String(dest)}`),
        width,
        height,
      })
    }
    const { info } = await document.getMetadata()
    const { Title = '', Language = '' } = info as { Title?: string; Language?: string }
    const outline = ((await document.getOutline()) as Outline[] | null) ?? []
    const mark = (await document.getMarkInfo()) as { Marked?: boolean } | null
    return {
      language: Language,
      title: Title,
      marked: mark?.Marked === true,
      outline: titles(outline),
      pages,
    }
  } finally {
    await task.destroy()
  }
}

interface Outline {
  title: string
  items: Outline[]
}

const titles = (outline: Outline[]): string[] =>
  outline.flatMap(({ title, items }) => [title, ...titles(items)])

type Node = StructTreeNode | StructTreeContent

/** The ids of the marked content that has words. */
function paintedIn(items: (TextItem | TextMarkedContent)[]): Set<string> {
  const open: (string | undefined)[] = []
  const painted = new Set<string>()
  for (const item of items) {
    if ('str' in item) {
      if (item.str.trim() !== '') open.forEach((id) => id !== undefined && painted.add(id))
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push((item as { id?: string }).id)
  }
  return painted
}

function flatten(
  node: Node | null,
  painted: Set<string>,
  above = '',
): { path: string; alt?: string }[] {
  if (node === null || !('role' in node)) return []
  const path = above === '' ? node.role : `${above}/${node.role}`
  const { alt } = node as { alt?: string }
  if (alt !== undefined) return [{ path, alt }]
  if (!holdsWords(node, painted)) return []
  return [{ path }, ...node.children.flatMap((child) => flatten(child, painted, path))]
}

function holdsWords(node: Node, painted: Set<string>): boolean {
  if (!('role' in node)) return painted.has((node as { id?: string }).id ?? '')
  return 'alt' in node || node.children.some((child) => holdsWords(child, painted))
}
