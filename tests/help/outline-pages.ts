import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A heading of a PDF's outline: its words, its level from 1, and its page from 1. */
export interface OutlinePage {
  title: string
  level: number
  page: number
}

interface Item {
  title: string
  dest: string | unknown[] | null
  items: Item[]
}

/** Reads the outline of a PDF with pdf.js, each heading before those below it. */
export async function outlinePages(bytes: Uint8Array): Promise<OutlinePage[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  const document = await task.promise
  const found: OutlinePage[] = []
  const walk = async (items: Item[], level: number): Promise<void> => {
    for (const { title, dest, items: below } of items) {
      const target = typeof dest === 'string' ? await document.getDestination(dest) : dest
      const ref = target?.[0] as Parameters<typeof document.getPageIndex>[0]
      found.push({ title, level, page: (await document.getPageIndex(ref)) + 1 })
      await walk(below, level + 1)
    }
  }
  try {
    await walk(await document.getOutline(), 1)
    return found
  } finally {
    await task.destroy()
  }
}
