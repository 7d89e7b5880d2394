import type { CustomPlugin, XastChild, XastElement, XastRoot } from 'svgo'
import { circle } from './draw.ts'

const isElement = (node: XastChild): node is XastElement => node.type === 'element'
const leftOver = [
  'id',
  'class',
  'version',
  'style',
  'data-name',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
]

const everyElement = (root: XastRoot, visit: (element: XastElement) => void): void => {
  const walk = (node: XastChild): void => {
    if (!isElement(node)) return
    visit(node)
    node.children.forEach(walk)
  }
  root.children.forEach(walk)
}

const rename = (attributes: Record<string, string>, from: string, to: string): void => {
  if (attributes[from] !== undefined) attributes[to] = attributes[from]
  Reflect.deleteProperty(attributes, from)
}

/** Removes the hairline edges that some symbols have round a colour: a line without a width is not meant to be seen. */
export const edges: CustomPlugin = {
  name: 'edges',
  fn: (root) => {
    everyElement(root, ({ attributes }) => {
      if (
        attributes.stroke &&
        attributes.stroke !== 'none' &&
        Number(attributes['stroke-width'] ?? 1) < 1.5
      )
        delete attributes.stroke
    })
    return null
  },
}

/** Turns a symbol's circles into paths that stay round when they are rounded. */
export const circles: CustomPlugin = {
  name: 'circles',
  fn: (root) => {
    everyElement(root, (element) => {
      if (element.name !== 'circle') return
      const { cx = 0, cy = 0, r = 0, ...attributes } = element.attributes
      element.name = 'path'
      element.attributes = { ...attributes, d: circle([Number(cx), Number(cy), Number(r)]) }
    })
    return null
  },
}

/** Sets lines aside and removes ids, so that svgo opens every group and moves every shape, however it is stretched. */
export const shapes: CustomPlugin = {
  name: 'shapes',
  fn: (root) => {
    everyElement(root, ({ name, attributes }) => {
      if (name !== 'svg')
        for (const attribute of leftOver) Reflect.deleteProperty(attributes, attribute)
      rename(attributes, 'stroke', 'data-line')
    })
    return null
  },
}

/** Gives all lines one weight with round ends, set once on the picture, and joins neighbours that are painted alike. */
export const lines = (weight: number): CustomPlugin => ({
  name: 'lines',
  fn: (root) => {
    everyElement(root, ({ name, attributes }) => {
      rename(attributes, 'data-line', 'stroke')
      if (attributes.stroke === 'none') delete attributes.stroke
      if (attributes.fill === 'none' && !attributes.stroke && name === 'path') attributes.d = ''
    })
    const svg = root.children.find(isElement)
    if (!svg) return null
    Object.assign(svg.attributes, {
      'stroke-width': String(weight),
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    })
    svg.children = joined(
      svg.children.filter((child) => !isElement(child) || child.attributes.d !== ''),
    )
    return null
  },
})

const joined = (children: XastChild[]): XastChild[] =>
  children.reduce<XastChild[]>((kept, child) => {
    const last = kept.at(-1)
    const pair = last && isElement(last) && isElement(child) && alike(last, child)
    return pair ? [...kept.slice(0, -1), together(last, child)] : [...kept, child]
  }, [])

/** A new element, because svgo keeps an old one's path data beside its attributes; `M0 0` keeps a leading `m` absolute. */
const together = (first: XastElement, second: XastElement): XastElement => ({
  type: 'element',
  name: 'path',
  attributes: { ...first.attributes, d: `${first.attributes.d}M0 0${second.attributes.d}` },
  children: [],
})

/** Open lines never cover one another, and black dots may overlap; other fills keep their order. */
const alike = ({ attributes: a }: XastElement, { attributes: b }: XastElement): boolean =>
  Boolean(a.d && b.d) &&
  a.stroke === b.stroke &&
  a.fill === b.fill &&
  !a.transform &&
  !b.transform &&
  (a.fill === 'none' || (!a.stroke && (!a.fill || /^#0+$/.test(a.fill))))
