import { readFile } from 'node:fs/promises'
import { readPdf, type PdfReading } from './read-pdf.ts'

const words = 'Every reader can read this.'
const footer = 'Every page says this.'

const needs: [name: string, isMet: (pdf: PdfReading) => boolean][] = [
  ['their words', (pdf) => pdf.text.includes(words)],
  ['their web font', (pdf) => pdf.fonts.some((font) => font.includes('Atkinson'))],
  ['their tags', (pdf) => pdf.roles.includes('H1')],
  ['the words in their margins', (pdf) => pdf.text.includes(footer)],
]

/** A small page with all that our PDFs rely on: words in a static web font, a heading, and a footer that CSS sets in the page's margin. */
export async function proofPage(): Promise<string> {
  const path =
    '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-normal.woff2'
  const font = await readFile(new URL(import.meta.resolve(path)), 'base64')
  return `<!doctype html>
<html lang="en">
<title>Proof</title>
<style>
  @font-face { font-family: proof; src: url(data:font/woff2;base64,${font}) }
  @page { size: A5; margin: 20mm; @bottom-center { content: '${footer}'; font-family: proof } }
  h1 { font-family: proof }
</style>
<h1>${words}</h1>`
}

/** What the printed proof page lacks, in words that follow "without". */
export async function missingFrom(pdf: Uint8Array): Promise<string[]> {
  const reading = await readPdf(pdf)
  return needs.filter(([, isMet]) => !isMet(reading)).map(([name]) => name)
}
