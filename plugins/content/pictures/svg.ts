import { load } from 'cheerio'
import type { CheerioAPI } from 'cheerio'
import { isTag } from 'domhandler'
import type { Element } from 'domhandler'
import type { Size } from './raster.ts'

/** How many shapes a drawing may have, with those that it repeats: a browser needs seconds for more. */
const most = 50_000

/** Reads a drawing: its size in px, or what keeps a browser from showing it, whole and by itself. */
export function readSvg(text: string): Size | Fault {
  const root =
    /^(?:\uFEFF)?\s*(?:<\?xml[^>]*>|<!--[^]*?-->|<!DOCTYPE[^[>]*(?:\[[^]*?\])?[^>]*>|\s)*<(?:\w+:)?svg[\s>/]/
  if (!root.test(text)) return { what: 'is not an SVG', remedy: saveAgain }
  if (!/<\/(?:\w+:)?svg>\s*(?:<!--[^]*?-->\s*)*$|<(?:\w+:)?svg[^>]*\/>\s*$/.test(text))
    return { what: 'is cut off', remedy: saveAgain }
  if (/<!ENTITY[^>]*["'][^"'>]*&\w+;/.test(text))
    return { what: 'has names that stand for other names', remedy: saveAgain }
  const drawing = load(text, { xml: true })
  return (
    faultOf(drawing) ??
    sizeOf(drawing) ?? { what: 'does not say how large it is', remedy: giveViewBox }
  )
}

/** What is wrong with a picture, to be said after its name. */
export interface Fault {
  what: string
  remedy: string
}

const saveAgain = 'Save it again as SVG, or as PNG.'
const giveViewBox = 'Save it with a viewBox, or with a width and a height.'
const embed = 'Embed what it needs in the file, or save it as PNG.'

function faultOf(drawing: CheerioAPI): Fault | undefined {
  const all = drawing('*').toArray().filter(isTag)
  if (all.some(isProgram))
    return { what: 'has a script, which no browser runs in a picture', remedy: saveAgain }
  if (drawing('foreignObject').length > 0)
    return { what: 'has a piece of a web page in it', remedy: 'Save it as PNG.' }
  const outside = addressesIn(all, drawing('style').text()).find(
    (one) => !/^(?:#|data:)/i.test(one),
  )
  if (outside !== undefined)
    return { what: `needs another file, ${outside.slice(0, 80)}`, remedy: embed }
  const shapes = shapesOf(all)
  if (shapes === Infinity) return { what: 'repeats itself without end', remedy: saveAgain }
  if (shapes > most)
    return {
      what: `has more than ${most.toLocaleString('en-GB')} shapes`,
      remedy: 'Simplify it, or save it as PNG.',
    }
  return undefined
}

const isProgram = ({ name, attribs }: Element): boolean =>
  name.replace(/^.*:/, '') === 'script' || Object.keys(attribs).some((one) => /^on/i.test(one))

/** The addresses of what a drawing loads: pictures, shapes, fonts, patterns. A link loads nothing. */
function addressesIn(all: Element[], styles: string): string[] {
  const linked = all
    .filter(({ name }) => name !== 'a')
    .flatMap(({ attribs }) => [attribs['href'], attribs['xlink:href'], attribs['src']])
    .filter((one) => one !== undefined)
  const named = [styles, ...all.flatMap(({ attribs }) => Object.values(attribs))]
    .flatMap((value) => [...value.matchAll(/url\(\s*["']?([^"')]+)/g)])
    .map(([, address = '']) => address)
  const imported = [...styles.matchAll(/@import\s+["']([^"']+)/g)].map(
    ([, address = '']) => address,
  )
  return [...linked, ...named, ...imported].map((one) => one.trim()).filter((one) => one !== '')
}

/** How many elements a browser draws, each that is used again counted again; Infinity where one uses itself. */
function shapesOf(all: Element[]): number {
  const byId = new Map(all.map((element) => [element.attribs['id'], element]))
  const counts = new Map<Element, number>()
  return all[0] ? count(all[0]) : 0

  function count(element: Element): number {
    const known = counts.get(element)
    if (known !== undefined) return known
    counts.set(element, Infinity)
    const target =
      element.name === 'use'
        ? (element.attribs['href'] ?? element.attribs['xlink:href'])
        : undefined
    const used = target === undefined ? undefined : byId.get(target.replace(/^#/, ''))
    const within = element.children.filter(isTag)
    const total = within.reduce((sum, child) => sum + count(child), 1 + (used ? count(used) : 0))
    counts.set(element, total)
    return total
  }
}

/** A drawing's size: that of its viewBox, or its width and height where they are lengths. */
function sizeOf(drawing: CheerioAPI): Size | undefined {
  const { viewBox = '', width = '', height = '' } = drawing(':root').attr() ?? {}
  const [, , boxWidth = 0, boxHeight = 0] = viewBox
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const size = boxWidth > 0 && boxHeight > 0 ? [boxWidth, boxHeight] : [width, height].map(lengthOf)
  const [across = 0, down = 0] = size.map(Math.round)
  return across > 0 && down > 0 ? { width: across, height: down } : undefined
}

const units: Record<string, number> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
}

/** A length in px; 0 where it is none, or a share of something. */
function lengthOf(text: string): number {
  const [, number = '0', unit = ''] = /^\s*([\d.]+)\s*([a-z]*|%)\s*$/.exec(text) ?? []
  return Number(number) * (units[unit] ?? 0)
}
