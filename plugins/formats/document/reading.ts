import type { CheerioAPI } from 'cheerio'
import { inlineElements } from '../../site/html.ts'
import { readingOfPage } from '../pdf/reading/of-page.ts'
import type { Reading } from '../pdf/reading/reading.ts'

/** Gives how a document of a page's text has to read. */
export function readingOfDocument(page: CheerioAPI, language: string): Reading {
  page([...inlineElements].join()).attr('data-line', '')
  return readingOfPage(page.html(), language)
}
