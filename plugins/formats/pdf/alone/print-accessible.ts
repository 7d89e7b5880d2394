import type { Page } from 'puppeteer'
import type { DocumentFacts } from '../facts.ts'
import { refuse } from '../faults.ts'
import type { PrintFault } from '../faults.ts'
import { finishAndCompare } from '../finish-and-compare.ts'
import { missingDetails, prepareShown } from '../prepare.ts'
import { printByStandard } from '../print-by-standard.ts'
import { footerOf } from './footer.ts'
import { hideAllButMain } from './in-page/hide.ts'
import { readDetails } from './in-page/details.ts'
import { setPaper } from './in-page/paper.ts'
import { withinLimit } from './limit.ts'
import { missingFiles } from './missing-files.ts'
import { readPrintOptions } from './options.ts'
import type { PrintOptions, ReadPrintOptions } from './options.ts'
import { isoDay } from './iso-day.ts'
import { paperOf } from './paper.ts'
import { unchanged } from './unchanged.ts'

/** An accessible PDF, and how many pages it has. */
export interface AccessiblePdf {
  bytes: Uint8Array
  pages: number
}

/**
 * Prints what a tab of Puppeteer's shows to a PDF that conforms to PDF/UA-1, with a footer and its number on every
 * page, compares it with the page word by word and tag by tag, and leaves the page as it was. Throws one PrintFaults
 * that lists all that is wrong, a TypeError for options that are wrong, or an Error where the browser fails.
 */
export async function printAccessible(
  page: Page,
  given: PrintOptions = {},
): Promise<AccessiblePdf> {
  const options = readPrintOptions(given)
  const address = page.url()
  const publicAddress = options.publicAddress ?? address
  const names = { publicAddress, format: 'PDF' }
  const drawn = await withinLimit(page, { ...names, limit: options.limit }, () =>
    unchanged(page, () => draw(page, options, names)),
  )
  const { bytes, printed } = await finishAndCompare({ ...names, ...drawn, outlinesOnly: true })
  return { bytes, pages: printed.pages.length }
}

/** Prepares and prints the page in its tab; gives what is known of it and the faults so far. */
async function draw(
  page: Page,
  options: ReadPrintOptions,
  names: { publicAddress: string; format: string },
) {
  const { direction, ...found } = await page.evaluate(readDetails)
  const details = detailsOf(found, options)
  // Without a language Chromium writes the computer's own.
  const language = isLanguage(details.language) ? details.language : 'und'
  await page.evaluate(hideAllButMain, language)
  const faults: PrintFault[] = await missingFiles(
    page,
    `${names.publicAddress} cannot be printed as ${names.format}`,
  )
  const footer = await footerOf(page, options, direction)
  faults.push(...footer.faults)
  const paper = paperOf(options, footer)
  await page.evaluate(setPaper, paper.style)
  const shown = await prepareShown(page, {
    ...names,
    mayBreakWords: true,
    base: names.publicAddress,
  })
  faults.push(...shown.faults, ...detailFaults(details, names.publicAddress))
  if (shown.facts.main.replace(/<[^>]*>/g, '').trim() === '') {
    refuse([
      ...faults,
      {
        what: `The page ${names.publicAddress} shows no words on paper.`,
        remedy: 'Check its address, and wait until it shows them before it is printed.',
      },
    ])
  }
  const { drawn, known } = await printByStandard(page, {
    ...shown.facts,
    standard: options.standard,
  })
  return {
    // A place is held for what is missing, so that the faults that come later are found too.
    facts: {
      ...details,
      title: details.title || 'Untitled',
      language,
      ...shown.facts,
      margins: paper.margins,
      ...known,
    },
    faults,
    footer: footer.said,
    drawn,
  }
}

function detailsOf(
  found: DocumentFacts & { lastModified: string },
  options: ReadPrintOptions,
): DocumentFacts {
  return {
    title: options.title ?? found.title,
    author: options.author ?? found.author,
    description: options.description ?? found.description,
    language: options.language ?? found.language,
    modified: options.modified ?? (isoDay(found.modified) || isoDay(found.lastModified)),
  }
}

function detailFaults({ title, language }: DocumentFacts, publicAddress: string): PrintFault[] {
  const remedy = "Write it in the page's head, or give it as an option."
  const faults = missingDetails({ title, language }, publicAddress, remedy)
  if (language === '' || isLanguage(language)) return faults
  return [
    ...faults,
    {
      what: `"${language}", the language of ${publicAddress}, is not a language tag.`,
      remedy: 'Write a tag such as en-GB or ar (BCP 47).',
      words: language,
    },
  ]
}

/** Whether it has the form of a language tag (BCP 47). */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
