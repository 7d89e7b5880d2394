import type { Host } from './host.ts'

/** GitHub Pages: `.nojekyll`, so that no file is left out. It lets nobody set headers, and shows `404.html` by itself. */
export const github: Host = () => [{ name: '.nojekyll', lines: [] }]
