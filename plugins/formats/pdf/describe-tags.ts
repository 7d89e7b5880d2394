import { PDFArray, PDFDict, PDFName } from '@cantoo/pdf-lib'
import { pageText } from './content/marked-text.ts'
import { textReader } from './content/text-reader.ts'
import { openPdf } from './opened.ts'
import { isElement } from './tree/element.ts'
import type { Element } from './tree/element.ts'
import { readTree } from './tree/read.ts'
import { textAt } from './tree/text-at.ts'

/** What is said of an element besides its words; where it is on the paper changes with every line and is left out. */
const told = ['ListNumbering', 'Scope', 'ColSpan', 'RowSpan', 'Placement']

/**
 * Gives a PDF's tags as lines that a person can read, indented by their depth, in reading order: each element's role,
 * language, words for a picture or an abbreviation, attributes and text. What is decoration is not in them. Throws where the file
 * has no tags.
 */
export async function describeTags(bytes: Uint8Array): Promise<string[]> {
  const { file, sheets } = await openPdf(bytes)
  const texts = sheets.map(
    ({ page, map }) => pageText(map, textReader(page.node.Resources(), map)).marked,
  )
  return [
    `Title "${textAt(file.context.lookup(file.context.trailerInfo.Info, PDFDict), 'Title') ?? ''}" Lang ${textAt(file.catalog, 'Lang') ?? ''}`,
    ...readTree(file)
      .kids.filter(isElement)
      .flatMap((element) => describe(element, 0)),
  ]

  function describe(element: Element, depth: number): string[] {
    const inner: string[] = []
    let text = ''
    const endText = () => {
      if (text.trim() !== '') inner.push(`${indent(depth + 1)}"${text.replace(/\s+/g, ' ')}"`)
      text = ''
    }
    for (const kid of element.kids) {
      if (kid.kind === 'content') text += texts[kid.page]?.get(kid.id) ?? ''
      if (!isElement(kid)) continue
      endText()
      inner.push(...describe(kid, depth + 1))
    }
    endText()
    const [only, ...others] = inner
    const head = indent(depth) + [element.role, ...statesOf(element)].join(' ')
    if (only !== undefined && others.length === 0 && only.trimStart().startsWith('"'))
      return [`${head} ${only.trimStart()}`]
    return [head, ...inner]
  }
}

const indent = (depth: number): string => '  '.repeat(depth)

function statesOf({ dict }: Element): string[] {
  const [language, alternative, expansion] = ['Lang', 'Alt', 'E'].map((name) => textAt(dict, name))
  return [
    ...(language === undefined ? [] : [`Lang ${language}`]),
    ...(alternative === undefined ? [] : [`Alt "${alternative}"`]),
    ...(expansion === undefined ? [] : [`E "${expansion}"`]),
    ...attributesOf(dict),
  ]
}

function attributesOf(dict: PDFDict): string[] {
  const found = dict.lookup(PDFName.of('A'))
  const all = found instanceof PDFArray ? found.asArray().map((_, at) => found.lookup(at)) : [found]
  return all
    .filter((one) => one instanceof PDFDict)
    .flatMap((one) =>
      told.flatMap((name) => {
        const value = one.lookup(PDFName.of(name))
        const plain = value?.toString().replace(/^\//, '')
        const isUsual = plain === undefined || (name.endsWith('Span') && plain === '1')
        return isUsual ? [] : [`${name} ${plain}`]
      }),
    )
}
