import type { Browser } from 'puppeteer'
import type { BrowserOptions } from '../../plugins/formats/browser/index.ts'
import type { Job } from '../../plugins/formats/jobs.ts'
import type { BuiltSite } from '../../plugins/site/built-pages.ts'

/** What all contenders work on. */
export interface Ground {
  site: BuiltSite
  /** The site's address on loopback. */
  address: string
  jobs: Job[]
  browser: Browser
  options: BrowserOptions
}

/** A PDF that was made, and what it was made of. */
export interface MadePdf {
  job: Job
  bytes: Uint8Array
}

/** One way to make PDFs of a site's pages. */
export interface Contender {
  name: string
  /** Makes them all. What is done once, before, is not timed. */
  make: () => Promise<MadePdf[]>
  close?: () => Promise<void>
}
