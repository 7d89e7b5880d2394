import { contentErrorBehind, inOrder, stopOn } from '../findings/finding.ts'
import type { Finding } from '../findings/finding.ts'
import type { EleventyConfig } from './eleventy.ts'

/** What keeps pages of a build from being made: Eleventy itself would stop at the first mistake, and hide those of other pages. */
export class Refusals {
  /** Whether whoever started Eleventy reports what is found, and the build goes on without those pages. */
  goOn = false
  findings: Finding[] = []
  /** The files, as Eleventy names them, whose pages cannot be made. */
  files = new Set<string>()
  /** The files whose pages are made, but not as they should be: only their links are worth a look. */
  unsound = new Set<string>()
  /** Hears what is wrong while the site is served to whoever writes it, and the build goes on. */
  tell: ((findings: Finding[]) => void) | undefined
  #isStopped = false

  /** Begins a build: what was wrong in the one before no longer counts. */
  begin(): void {
    this.findings = []
    this.files = new Set()
    this.unsound = new Set()
    this.#isStopped = false
  }

  /** Remembers what is wrong, in files as people name them, where Eleventy has `./` before; `file` is that of a page which cannot be made because of it. */
  add(findings: Finding[], file?: string): void {
    const named = findings.map((one) => ({ ...one, file: one.file.replace(/^\.\//, '') }))
    this.findings.push(...named)
    this.tell?.(named)
    if (file !== undefined) this.files.add(file)
  }

  /**
   * Does something for the page of a file. If its text keeps that from being done, `otherwise` gives the result, and the
   * build stops when the texts of all pages are rendered. Throws what else goes wrong, and after that everything.
   */
  attempt<T>(file: string, make: () => T, otherwise: (findings: Finding[]) => T): T {
    try {
      return make()
    } catch (error) {
      const content = contentErrorBehind(error)
      // What else goes wrong with a text that has mistakes may come of them.
      if (this.#isStopped || (!content && !this.unsound.has(file))) throw error
      const findings = content?.findings ?? []
      this.add(findings, file)
      return otherwise(findings)
    }
  }

  /** Gives what a text tells its mistakes, and is rendered all the same; undefined where it is to stop at them. */
  onFindings(file: string): ((findings: Finding[]) => void) | undefined {
    if (!this.goOn) return undefined
    return (findings) => {
      this.add(findings)
      this.unsound.add(file)
    }
  }

  /** Throws a ContentError with everything that was found so far, unless the build goes on without those pages. */
  stop(): void {
    if (this.goOn) return
    this.#isStopped = true
    stopOn(inOrder(this.findings))
  }
}

const known = new WeakMap<EleventyConfig, Refusals>()

/** Gives what keeps the pages of a site from being made, in its latest build. */
export function refusalsOf(config: EleventyConfig): Refusals {
  const refusals = known.get(config) ?? new Refusals()
  known.set(config, refusals)
  return refusals
}
