import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { formatNamed } from '../../plugins/formats/formats.ts'
import type { PdfStandard } from '../../plugins/site/pdf-standard.ts'
import { jobsOf } from '../../plugins/formats/jobs.ts'

/** The PDFs under a site's folder, by what they claim; paths from the folder, in order. */
export interface Claims {
  /** Those that claim a part of PDF/UA, so must conform to it. */
  claiming: { file: string; standard: PdfStandard }[]
  /** Those without the claim whose format is for printing only. */
  printingOnly: string[]
  /** Those that should claim PDF/UA and do not. */
  silent: string[]
}

/** Reads what the PDFs of a site's folder claim. Only a format for printing only need not make the claim. */
export async function readClaims(folder: string): Promise<Claims> {
  const found = existsSync(folder) ? await readdir(folder, { recursive: true }) : []
  const names = found.map((name) => name.split(sep).join('/'))
  const jobs = found.length > 0 ? await jobsOf(folder) : []
  const mayBeSilent = (file: string) =>
    jobs.some((job) => job.file === file && formatNamed(job.format).claims === undefined)
  const claims: Claims = { claiming: [], printingOnly: [], silent: [] }
  for (const file of names.filter((name) => name.endsWith('.pdf')).sort()) {
    const standard = await claimedBy(join(folder, file))
    if (standard) claims.claiming.push({ file, standard })
    else (mayBeSilent(file) ? claims.printingOnly : claims.silent).push(file)
  }
  return claims
}

/** A file says in its XMP metadata to which part it conforms (ISO 14289-1 and -2, 5). */
async function claimedBy(path: string): Promise<PdfStandard | undefined> {
  const file = await PDFDocument.load(await readFile(path), { updateMetadata: false })
  const metadata = file.catalog.lookup(PDFName.of('Metadata'))
  if (!(metadata instanceof PDFRawStream)) return undefined
  const text = Buffer.from(decodePDFRawStream(metadata).decode()).toString('utf8')
  const part = /pdfuaid:part(?:>|=")(\d)/.exec(text)?.[1]
  return part === undefined ? undefined : part === '2' ? 'ua-2' : 'ua-1'
}
