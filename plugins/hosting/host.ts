import type { PagePolicy } from './headers.ts'

/** What a host's files are made from. */
export interface Hosting {
  policies: PagePolicy[]
  /** What comes before the addresses of the site: `/`, or a folder with its slashes. */
  prefix: string
}

/** A file that tells a host how to serve the site: its name in the site's folder, and its lines. */
export interface HostFile {
  name: string
  lines: string[]
}

/** Gives the files that one host reads. */
export type Host = (hosting: Hosting) => HostFile[]

/** The first line of our files: one without it is the site's own, and stays. */
export const mark =
  '# Written by Everyleaf at each build. Changes are lost: put a file of your own in its place.'
