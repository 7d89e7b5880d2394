import { unzipSync } from 'fflate'
import { load } from 'cheerio'
import type { AnyNode } from 'domhandler'
import { isTag, isText } from 'domhandler'
import { words } from '../../languages/words.ts'

/**
 * Gives the words of a Word file in order, with those for its pictures unless they are not wanted; without the line that says
 * what it was made of.
 */
export function wordsOfWord(bytes: Uint8Array, { pictures = true } = {}): string[] {
  const part = unzipSync(bytes)['word/document.xml']
  if (!part) throw new Error('The file has no word/document.xml.')
  const document = load(new TextDecoder().decode(part), { xml: true })
  return words(document('w\\:body').contents().toArray().map(read).join(''))

  function read(node: AnyNode): string {
    if (isText(node)) return ''
    if (!isTag(node)) return ''
    const { name, children, attribs } = node
    if (name === 'w:t') return children.map((child) => (isText(child) ? child.data : '')).join('')
    if (name === 'w:br' || name === 'w:cr' || name === 'w:tab') return ' '
    if (name === 'wp:docPr') return pictures ? ` ${attribs['descr'] ?? ''} ` : ' '
    if (name === 'w:p' && styleOf(node.children) === 'MadeOf') return ''
    const within = children.map(read).join('')
    return name === 'w:p' ? `${within}\n` : within
  }

  function styleOf(children: AnyNode[]): string | undefined {
    const properties = children.find((child) => isTag(child) && child.name === 'w:pPr')
    return properties && document(properties).children('w\\:pStyle').attr('w:val')
  }
}
