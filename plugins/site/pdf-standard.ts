/** The parts of PDF/UA that a site's PDFs can conform to. */
export const pdfStandards = ['ua-1', 'ua-2'] as const

/** A part of PDF/UA: ISO 14289-1 or ISO 14289-2. */
export type PdfStandard = (typeof pdfStandards)[number]

/** What people call each part, with its ISO standard. */
export const standardNames: Record<PdfStandard, string> = {
  'ua-1': 'PDF/UA-1 (ISO 14289-1)',
  'ua-2': 'PDF/UA-2 (ISO 14289-2)',
}
