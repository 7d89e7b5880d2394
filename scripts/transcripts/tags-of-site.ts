import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { formats } from '../../plugins/formats/index.ts'
import { describeTags } from '../../plugins/formats/pdf/describe-tags.ts'

/** Gives the tags of each PDF of a built site that is made to be read, not only printed, as text by `<file>.tags.txt`. */
export async function tagsOfSite(site: string): Promise<Map<string, string>> {
  const printedOnly = formats
    .filter(({ claims }) => claims === undefined)
    .map(({ file }) => `${file.suffix}.${file.extension}`)
  const entries = await readdir(site, { recursive: true })
  const files = entries
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.pdf') && !printedOnly.some((end) => file.endsWith(end)))
    .sort()
  return new Map(
    await Promise.all(
      files.map(async (file): Promise<[string, string]> => {
        const lines = await describeTags(new Uint8Array(await readFile(join(site, file))))
        return [file.replace(/\.pdf$/, '.tags.txt'), `${lines.join('\n')}\n`]
      }),
    ),
  )
}
