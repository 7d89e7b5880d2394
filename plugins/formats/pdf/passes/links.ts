import { PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import type { PDFDocument } from '@cantoo/pdf-lib'
import { decoded } from '../../../content/decoded.ts'
import type { Draft } from '../draft.ts'
import type { LinkFacts, PageFacts } from '../facts.ts'
import type { Report } from '../faults.ts'
import { elementsFrom, isAnnotation } from '../tree/element.ts'
import type { Annotation } from '../tree/element.ts'

/**
 * Makes each element with an annotation a Link and gives the annotation the link's name on the page as its Contents
 * (ISO 14289-1, 7.18.5). Links come in the page's order. Reports the first that is not on the page, or has another address there.
 */
export function links({ file, root }: Draft, { links: known }: PageFacts, report: Report): void {
  let at = -1
  // The links after it would all differ.
  let parted = false
  for (const element of elementsFrom(root)) {
    const [first, ...others] = element.kids.filter(isAnnotation)
    if (!first) continue
    element.role = 'Link'
    const address = addressOf(file, first)
    if (!leadsTo(known[at], address) || leadsTo(known[at + 1], address)) at += 1
    const link = known[at]
    if (!link || !leadsTo(link, address)) {
      if (parted) continue
      parted = true
      report({
        what: `The PDF links to ${address} where the page links to ${link?.address ?? 'nothing'}.`,
        remedy: 'Make each link one run of text.',
        ...(link && { words: link.name }),
      })
      continue
    }
    for (const { ref } of [first, ...others]) {
      file.context
        .lookup(ref, PDFDict)
        .set(PDFName.of('Contents'), PDFHexString.fromText(link.name))
    }
  }
}

const leadsTo = (link: LinkFacts | undefined, address: string) =>
  link !== undefined && plain(link.address) === plain(address)

/** An address without percent-encoding, as far as it can be read. */
function plain(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

/** Whether an address in the same file is that of an id: Chromium writes letters other than plain ones with percent codes. */
export const goesToId = (address: string, id: string): boolean =>
  [address, decoded(address)].includes(`#${id}`)

/** The address that an annotation leads to; one in the same file is its target's name after `#`. */
export function addressOf({ context }: PDFDocument, { ref }: Annotation): string {
  const annotation = context.lookup(ref, PDFDict)
  const action = annotation.lookupMaybe(PDFName.of('A'), PDFDict)
  const address = action?.lookupMaybe(PDFName.of('URI'), PDFString, PDFHexString)
  if (address) return address.decodeText()
  const target = annotation.lookup(PDFName.of('Dest'))
  if (target instanceof PDFName) return `#${target.decodeText()}`
  const named = target instanceof PDFString || target instanceof PDFHexString
  return `#${named ? target.decodeText() : ''}`
}
