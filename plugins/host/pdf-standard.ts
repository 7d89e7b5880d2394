import type { ReadOptions } from '../options.ts'
import { standardNames } from '../site/pdf-standard.ts'
import type { PdfStandard } from '../site/pdf-standard.ts'
import type { SiteData } from './data.ts'

/** Gives the part of PDF/UA that a site's PDFs are to conform to: as its option says, or its data. */
export function pdfStandard(
  { pdf }: Pick<ReadOptions, 'pdf'>,
  { site }: Pick<SiteData, 'site'>,
): { part: PdfStandard; name: string } {
  const part = pdf ?? site.pdf ?? 'ua-1'
  const { name, iso } = standardNames[part]
  return { part, name: `${name} (${iso})` }
}
