/** A site that is not ours: its folder in tests/hosts, and the files that Everyleaf has to add to it. */
export interface Host {
  name: string
  adds: string[]
  environment?: Record<string, string>
}

/** The sites into which Everyleaf is installed, each as other people write theirs. */
export const sites: Host[] = [
  {
    name: 'blog',
    adds: [
      'leaflets/asking-for-help/index.html',
      'leaflets/asking-for-help/easy-read/index.html',
      'leaflets/asking-for-help/asking-for-help.pdf',
      'leaflets/asking-for-help/asking-for-help-large-print.pdf',
      'leaflets/asking-for-help/asking-for-help-easy-read.pdf',
      'leaflets/asking-for-help/asking-for-help-booklet.pdf',
      'blog/printed/printed.pdf',
      'blog/printed/printed-large-print.pdf',
      'search/index.html',
      'words/index.html',
      'accessibility/index.html',
      'everyleaf/pagefind/pagefind.js',
      'everyleaf/fonts/regular.woff2',
    ],
  },
  {
    name: 'liquid',
    adds: [
      'advice/moving-school/index.html',
      'advice/moving-school/moving-school.pdf',
      'find/index.html',
      'everyleaf/pagefind/pagefind.js',
    ],
  },
  { name: 'prefix', adds: ['leaflets/your-rights/your-rights.pdf', 'words/index.html'] },
  {
    name: 'prefix',
    adds: ['leaflets/your-rights/your-rights.pdf', 'words/index.html'],
    environment: { BASE_PLUGIN: 'on' },
  },
]

/** Gives the name of the folder in which a site is built. */
export const nameOf = ({ name, environment = {} }: Pick<Host, 'name' | 'environment'>) =>
  `${name}${Object.keys(environment).join('')}`
