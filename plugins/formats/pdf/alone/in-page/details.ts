/** Runs in the page: what its head says of it; what it does not say is an empty string. */
export function readDetails(): {
  title: string
  author: string
  description: string
  language: string
  modified: string
  lastModified: string
  direction: string
} {
  const read = {
    meta(...names: string[]): string {
      for (const name of names) {
        const content = document
          .querySelector(`meta[name="${name}" i], meta[property="${name}" i]`)
          ?.getAttribute('content')
          ?.trim()
        if (content) return content
      }
      return ''
    },
    time(): string {
      const marked = document.querySelector('time[itemprop="dateModified"], [data-modified] time')
      const all = document.querySelectorAll('time[datetime]')
      // Several times may be those of anything.
      const time = marked ?? (all.length === 1 ? all[0] : undefined)
      return time?.getAttribute('datetime')?.trim() ?? ''
    },
    /** Chromium gives the present moment where neither server nor disk says when the file was changed. */
    lastModified(): string {
      const moment = new Date(document.lastModified)
      return moment.getTime() < performance.timeOrigin - 2000 ? moment.toISOString() : ''
    },
  }
  const main =
    document.querySelector('main:not([hidden])') ??
    document.querySelector('[role="main"]') ??
    document.body
  return {
    title: document.title.trim(),
    author: read.meta('author', 'dcterms.creator', 'article:author'),
    description: read.meta('description', 'dcterms.description', 'og:description'),
    language: main.closest('[lang]')?.getAttribute('lang')?.trim() ?? '',
    modified:
      read.meta('dcterms.modified', 'article:modified_time', 'og:updated_time', 'last-modified') ||
      read.time(),
    lastModified: read.lastModified(),
    direction: getComputedStyle(document.documentElement).direction,
  }
}
