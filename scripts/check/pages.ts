import { builtPages } from '../../plugins/shared/built-pages.ts'
import { checkPage } from '../../plugins/index.ts'
import type { Finding } from '../../plugins/index.ts'
import { deadLinks } from './dead-links.ts'

/** Gives what the pages of a built site lack: parts of the page contract, and the ends of their own links. */
export async function checkPages(folder: string): Promise<Finding[]> {
  const pages = await builtPages(folder)
  return [...pages.flatMap(({ html, file }) => checkPage(html, file)), ...deadLinks(folder, pages)]
}
