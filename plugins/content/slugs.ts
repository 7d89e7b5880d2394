import type { Finding } from '../findings/finding.ts'

/** The longest name of a leaflet's folder; the names of its files are longer, and a system takes 255 letters. */
const most = 80

/** Names that mean something else: in addresses of leaflets, and to Windows. */
const reserved = /^(?:easy-read|print|pictures|index|con|prn|aux|nul|com\d|lpt\d)$/

/** Says what is wrong with the name of a leaflet's folder, which becomes its address; undefined where nothing is. */
export function wrongWithSlug(slug: string): Pick<Finding, 'what' | 'remedy'> | undefined {
  if (reserved.test(slug))
    return {
      what: `No leaflet can be called "${slug}": the name has another meaning.`,
      remedy: 'Give the folder a name that says what the leaflet is about.',
    }
  if (slug.length > most)
    return {
      what: `The name of this folder has ${slug.length} letters, and the leaflet's address would be too long.`,
      remedy: `Give it at most ${most} letters.`,
    }
  if (/^[a-z\d]+(?:-[a-z\d]+)*$/.test(slug)) return undefined
  const plain = plainName(slug)
  return {
    what: 'The name of this folder becomes an address, and has more than small letters, digits and hyphens.',
    remedy: plain === '' ? 'Give it another name.' : `Call it ${plain}.`,
  }
}

const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-+|-+$/g, '')
