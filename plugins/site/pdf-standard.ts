/** The parts of PDF/UA that a site's PDFs can conform to. */
export const pdfStandards = ['ua-1', 'ua-2'] as const

/** A part of PDF/UA: ISO 14289-1 or ISO 14289-2. */
export type PdfStandard = (typeof pdfStandards)[number]

/** What people call each part, and the standard that it is. */
export const standardNames: Record<PdfStandard, { name: string; iso: string }> = {
  'ua-1': { name: 'PDF/UA-1', iso: 'ISO 14289-1' },
  'ua-2': { name: 'PDF/UA-2', iso: 'ISO 14289-2' },
}
