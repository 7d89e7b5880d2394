import type { MarkdownIt } from 'markdown-it'
import type { EleventyPage, PageData } from '../content/page-data.ts'

/** A page that Eleventy is about to write; one without a file of its own has no output path. */
export type WrittenPage = Omit<EleventyPage, 'outputPath'> & { outputPath: string | false }

/** All pages of a site, for a collection. */
export interface Pages {
  getAll(): EleventyPage[]
}

/** A page that a build has written. */
export interface WrittenResult {
  inputPath: string
  outputPath: string | false
  url: string | false
}

/** What Eleventy tells its listeners: the folders, and after a build the pages. */
export interface BuildEvent {
  directories: { input: string; output: string }
  runMode: 'build' | 'serve' | 'watch'
  outputMode: string
  results: WrittenResult[]
}

/** The part of Eleventy's configuration object that Everyleaf uses (Eleventy 3 publishes no types). */
export interface EleventyConfig {
  directories: { input: string; output: string; includes: string; layouts?: string | undefined }
  ignores: Set<string>
  watchIgnores: Set<string>
  useTemplateCache: boolean
  pathPrefix: string
  addCollection(name: string, collect: (pages: Pages) => unknown[]): void
  addExtension(
    extension: string,
    options: { compile: (contents: string) => (data: PageData) => string | undefined },
  ): void
  addGlobalData(name: string, value: unknown): void
  addPassthroughCopy(paths: string | Record<string, string>): void
  addPlugin(plugin: unknown, options?: unknown): void
  addPreprocessor(
    name: string,
    extensions: string,
    callback: (data: PageData, content: string) => string | false | undefined,
  ): void
  addTemplate(path: string, content: string, data: Record<string, unknown>): void
  addTemplateFormats(formats: string): void
  addTransform(
    name: string,
    transform: (this: { page: WrittenPage }, content: string) => string,
  ): void
  addUrlTransform(transform: (page: { url: string }) => string | undefined): void
  addWatchTarget(path: string): void
  amendLibrary(name: 'md', change: (library: MarkdownIt) => void): void
  hasPlugin(name: string): boolean
  on(
    event: 'eleventy.before' | 'eleventy.after' | 'eleventy.layouts',
    listener: (event: BuildEvent) => unknown,
  ): void
  setServerOptions(options: Record<string, unknown>): void
  setQuietMode(quiet: boolean): void
}
