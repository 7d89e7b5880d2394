import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { lint, measure, wordRules } from '../../plugins/easy-read/rules/index.ts'
import { readPlain } from '../../plugins/easy-read/text/index.ts'
import type { Finding } from '../../plugins/index.ts'
import { isWarning } from '../../plugins/index.ts'

/** A text of a known kind, where it comes from, and what the rules about words find in it. */
export interface Passage {
  name: string
  kind: Kind
  /** Its first line: title, publisher, address and date. */
  provenance: string
  sentences: number
  words: number
  findings: Finding[]
}

/** What a publisher calls a text. */
export type Kind = 'easy-read' | 'ordinary'

/** Passages are read alone: nothing explains their words. */
const known = { glossary: {}, links: {}, organisation: undefined }

/** Reads all passages of a kind from a folder's `easy-read/` or `ordinary/`: files of plain text, in the order of their names. */
export async function passages(folder: string, kind: Kind): Promise<Passage[]> {
  const place = join(folder, kind)
  if (!existsSync(place))
    throw new Error(`There is no folder ${place}. Create it and put passages in it.`)
  const files = (await readdir(place)).filter((file) => /^\.(?:md|txt)$/.test(extname(file))).sort()
  return Promise.all(
    files.map(async (file) => passage(await readFile(join(place, file), 'utf8'), file, kind)),
  )
}

/** Reads a passage: its provenance on the first line, after #; then one paragraph or sentence per line. */
export function passage(contents: string, file: string, kind: Kind): Passage {
  const [first = '', ...rest] = contents.split('\n')
  const text = readPlain(['', ...rest].join('\n'), file)
  const { sentences, words } = measure(text)
  const { findings } = lint(wordRules, text, known)
  const name = basename(file, extname(file))
  const provenance = first.replace(/^#\s*/, '').trim()
  return { name, kind, provenance, sentences, words, findings }
}

/** Errors of a passage per 100 words. */
export const errorRate = (one: Passage): number => rate(one, (finding) => !isWarning(finding))

/** Errors of a passage per 100 sentences. Long sentences thin out the errors per 100 words, but not these. */
export const sentenceErrorRate = (one: Passage): number =>
  errorRate(one) * (one.words / Math.max(1, one.sentences))

/** Warnings of a passage per 100 words. */
export const warningRate = (one: Passage): number => rate(one, isWarning)

/** A rule's errors, or its warnings, per 100 words of a passage. */
export const ruleRate = (one: Passage, rule: string, severity: 'error' | 'warning'): number =>
  rate(one, (finding) => finding.rule === rule && isWarning(finding) === (severity === 'warning'))

const rate = ({ findings, words }: Passage, counts: (finding: Finding) => boolean): number =>
  (findings.filter(counts).length / Math.max(1, words)) * 100
