/** A program to try, and how to start it. */
export interface Offer {
  executablePath: string
  /** `shell` for Chromium's small headless build, `true` for a whole browser without its window. */
  headless: 'shell' | true
  args: string[]
  /** Environment variables to add to those of this process. */
  env: Record<string, string>
  /** A line for people, where they should know about this choice. */
  notice?: string
}

/** A place that a browser may come from: one file in `candidates/` and one entry in the list of `index.ts`. */
export interface Candidate {
  name: string
  /** True where a person chose it, so that its failure is an error and nothing else is tried. */
  decisive?: true
  /** Makes ready what it has, best first, or throws an error whose message completes "name: …". */
  offers: (cacheFolder: string) => Offer[] | Promise<Offer[]>
}
