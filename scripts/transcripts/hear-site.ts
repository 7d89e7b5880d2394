import { withBrowser } from '../../plugins/formats/browser/index.ts'
import { builtPages } from '../../plugins/site/built-pages.ts'
import { serveSite } from '../../plugins/site/site-server.ts'
import { hear } from './spoken.ts'
import { accessibilityTree, describeTree } from './tree.ts'
import type { Part } from './tree.ts'

/** What assistive technology presents of one page. */
export interface Heard {
  /** The page's file under the site's folder. */
  file: string
  tree: Part[]
  /** The phrases of a screen reader, from the top. */
  spoken: string[]
}

/** Listens to each page of a built site, in the order of their paths. */
export async function hearSite(site: string): Promise<Heard[]> {
  const server = await serveSite(site)
  try {
    return await withBrowser(async (browser) => {
      const heard: Heard[] = []
      for (const { file, path } of await builtPages(site)) {
        const page = await browser.newPage()
        // The screen reader is not a script of the page.
        await page.setBypassCSP(true)
        await page.goto(server.address + path, { waitUntil: 'networkidle0' })
        await page.evaluate(withoutFigures)
        const tree = await accessibilityTree(page, server.address)
        heard.push({ file, tree, spoken: await hear(page) })
        await page.close()
      }
      return heard
    })
  } finally {
    await server.close()
  }
}

/** Writes down what was heard, two files per page: `<page>.tree.txt` and `<page>.spoken.txt`; gives their texts by name. */
export function transcriptsOf(heard: Heard[]): Map<string, string> {
  return new Map(
    heard.flatMap(({ file, tree, spoken }): [string, string][] => {
      const name = file.replace(/(^|\/)index\.html$/, '').replace(/\.html$/, '') || 'index'
      return [
        [`${name}.tree.txt`, asText(describeTree(tree))],
        [`${name}.spoken.txt`, asText(spoken)],
      ]
    }),
  )
}

const asText = (lines: string[]): string => `${lines.join('\n')}\n`

/** Runs in the page. Its figures change with every build: a transcript that has them would change needlessly. */
const withoutFigures = `
  for (const place of document.querySelectorAll('[data-figures], [data-result]'))
    place.replaceWith(place.textContent.replace(/\\b\\d[\\d.]*/g, 'N').replace(/MB/g, 'KB'))
  document.body.normalize()`
