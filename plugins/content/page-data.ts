/** The page that Eleventy is rendering, as templates and Markdown rules see it. */
export interface EleventyPage {
  url: string
  inputPath: string
  outputPath: string
}

/** The data of the page being rendered; Eleventy hands it to markdown-it as its environment. */
export type PageData = Record<string, unknown> & { page: EleventyPage }

/** What takes filters: an environment of Nunjucks. */
export interface Filters {
  addFilter(name: string, filter: (...given: never[]) => unknown): unknown
}
