import type { MarkdownIt } from 'markdown-it'
import { ContentError } from '../../findings/finding.ts'
import { readEdition } from '../edition-file.ts'
import { contextOf } from './context.ts'

/** The last rule: throws a ContentError with all that the others found on the page, in the file's own lines, or tells whoever asked for it. */
export function report(library: MarkdownIt): void {
  library.core.ruler.push('report', (state) => {
    const { findings, page, onFindings } = contextOf(state.env)
    if (findings.length === 0) return
    const file = page.inputPath.replace(/^\.\//, '')
    const before = readEdition(page.inputPath).linesBefore
    const inFile = findings.map((finding) => ({
      ...finding,
      file,
      line: (finding.line ?? 0) + before + 1,
    }))
    inFile.sort(inOrder)
    if (!onFindings) throw new ContentError(inFile)
    onFindings(inFile)
  })
}

type Place = { line: number; column?: number | undefined }

const inOrder = (one: Place, other: Place): number =>
  one.line - other.line || (one.column ?? 1) - (other.column ?? 1)
