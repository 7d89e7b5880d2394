import { BorderStyle, LineRuleType } from 'docx'
import type { IStylesOptions } from 'docx'
import { directionOf } from '../../languages/direction.ts'

/** Sizes of text in pt: nothing is smaller than `text`. */
export interface Sizes {
  text: number
  /** Headings by their levels, from 1. */
  headings: [number, number, number]
}

/** Fonts for scripts that Arial lacks, which Word brings. */
const complexFonts: Record<string, string> = {
  Beng: 'Nirmala UI',
  Deva: 'Nirmala UI',
  Taml: 'Nirmala UI',
}

/** In pt: clear print for people who have to read it on paper. */
const smallest = 14

/** Gives the styles of a document: all of its look, so that staff can change it in one place. */
export function stylesOf(language: string, { text, headings }: Sizes): IStylesOptions {
  const { script = '' } = new Intl.Locale(language).maximize()
  const font = { ascii: 'Arial', hAnsi: 'Arial', cs: complexFonts[script] ?? 'Arial' }
  const isFromTheRight = directionOf(language) === 'rtl'
  const half = (points: number) => points * 2
  const heading = (points: number) => ({
    run: { size: half(points), bold: true, color: '14524A', font },
    paragraph: { spacing: { before: half(points) * 10, after: half(points) * 4 }, keepNext: true },
  })
  const [first, second, third] = headings
  const bar = (color: string) => ({
    border: {
      [isFromTheRight ? 'right' : 'left']: { style: BorderStyle.SINGLE, size: 24, space: 8, color },
    },
    indent: { left: 240, right: 240 },
    keepNext: true,
  })
  const paragraph = (id: string, name: string, look: object, run = {}) => ({
    ...{ id, name, basedOn: 'Normal', quickFormat: true },
    run,
    paragraph: look,
  })
  return {
    default: {
      document: {
        run: {
          font,
          size: half(text),
          language: { value: language, ...(isFromTheRight ? { bidirectional: language } : {}) },
        },
        paragraph: { spacing: { after: 160, line: 320, lineRule: LineRuleType.AUTO } },
      },
      title: heading(first),
      heading1: heading(first),
      heading2: heading(second),
      heading3: heading(third),
      heading4: heading(text),
      heading5: heading(text),
      heading6: heading(text),
      listParagraph: { paragraph: { spacing: { after: 80 }, contextualSpacing: false } },
      // The library has smaller ones of its own.
      footnoteText: { run: { size: half(text) } },
      footnoteTextChar: { run: { size: half(text) } },
      endnoteText: { run: { size: half(text) } },
      endnoteTextChar: { run: { size: half(text) } },
      hyperlink: { run: { color: '14524A', underline: { type: 'single' } } },
    },
    paragraphStyles: [
      paragraph('Quote', 'Quote', { ...bar('14524A'), keepNext: true }),
      paragraph('QuoteSource', 'Source of a quotation', bar('14524A'), { bold: true }),
      paragraph('TimeLimit', 'Time limit', bar('8A5300')),
      paragraph('TimeLimitLabel', 'Label of a time limit', bar('8A5300'), { bold: true }),
      paragraph('Notice', 'Notice', bar('8A5300'), { bold: true }),
      paragraph('Meaning', 'Meaning of a hard word', { indent: { left: 480 } }),
      paragraph('Code', 'Code', { indent: { left: 240 } }, { font: 'Courier New' }),
      paragraph('MadeOf', 'What it was made of', { spacing: { before: 320 } }),
      paragraph(
        'Contacts',
        'Contact details at the foot',
        { spacing: { after: 0 } },
        { size: half(smallest) },
      ),
      paragraph('Picture', 'Picture', { keepNext: true }),
      paragraph('TableCaption', 'Caption of a table', { keepNext: true }),
      paragraph('TableText', 'Text of a table', { spacing: { after: 0 } }),
    ],
    characterStyles: [
      { id: 'Strong', name: 'Strong', basedOn: 'DefaultParagraphFont', run: { bold: true } },
      { id: 'Emphasis', name: 'Emphasis', basedOn: 'DefaultParagraphFont', run: { italics: true } },
      { id: 'StrongLink', name: 'Strong link', basedOn: 'Hyperlink', run: { bold: true } },
      { id: 'Raised', name: 'Raised', basedOn: 'DefaultParagraphFont', run: { superScript: true } },
    ],
  }
}
