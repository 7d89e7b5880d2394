import type { MarkdownIt } from 'markdown-it'

/** The page that Eleventy is rendering, as templates and Markdown rules see it. */
export interface EleventyPage {
  url: string
  inputPath: string
  outputPath: string
}

/** A page that Eleventy is about to write; one without a file of its own has no output path. */
export type WrittenPage = Omit<EleventyPage, 'outputPath'> & { outputPath: string | false }

/** The data of the page being rendered; Eleventy hands it to markdown-it as its environment. */
export type PageData = Record<string, unknown> & { page: EleventyPage }

/** All pages of a site, for a collection. */
export interface Pages {
  getAll(): EleventyPage[]
}

/** The part of Eleventy's configuration object that Everyleaf uses (Eleventy 3 publishes no types). */
export interface EleventyConfig {
  ignores: Set<string>
  addCollection(name: string, collect: (pages: Pages) => unknown[]): void
  addFilter(
    name: string,
    filter: (this: { page?: EleventyPage }, ...given: never[]) => unknown,
  ): void
  addGlobalData(name: string, value: unknown): void
  addDataExtension(
    extensions: string,
    options: { parser: (contents: string, path: string) => unknown },
  ): void
  addPassthroughCopy(paths: string | Record<string, string>): void
  addPlugin(plugin: unknown, options?: unknown): void
  addPreprocessor(
    name: string,
    extensions: string,
    callback: (data: PageData, content: string) => string | undefined,
  ): void
  addTransform(
    name: string,
    transform: (this: { page: WrittenPage }, content: string) => string,
  ): void
  addWatchTarget(path: string): void
  amendLibrary(name: 'md', change: (library: MarkdownIt) => void): void
  on(event: 'eleventy.before' | 'eleventy.after', listener: (event: unknown) => unknown): void
  setLibrary(name: 'md', library: MarkdownIt): void
  setFrontMatterParsingOptions(options: { engines: { yaml: (text: string) => object } }): void
  setServerOptions(options: Record<string, unknown>): void
  setQuietMode(quiet: boolean): void
}
