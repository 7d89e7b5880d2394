import type { Page, Protocol } from 'puppeteer'

/** A part of a page as assistive technology presents it. */
export interface Part {
  role: string
  name: string
  /** What else is said about it, like `level 2` or `not checked`. */
  states: string[]
  /** Where a link goes, from the site's root. */
  target?: string
  parts: Part[]
}

type Nodes = Map<string, Protocol.Accessibility.AXNode>

/** Gives the accessibility tree of an open page as Chromium computes it, without the nodes that are ignored. */
export async function accessibilityTree(page: Page, siteAddress: string): Promise<Part[]> {
  const session = await page.createCDPSession()
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree')
    const root = nodes[0]
    const byId = new Map(nodes.map((node) => [node.nodeId, node]))
    return root ? read(root, byId, siteAddress) : []
  } finally {
    await session.detach()
  }
}

/** Gives all parts of a tree, from the top. */
export const allParts = (parts: Part[]): Part[] =>
  parts.flatMap((part) => [part, ...allParts(part.parts)])

/** Writes a tree as lines that a person can read. */
export function describeTree(parts: Part[], depth = 0): string[] {
  return parts.flatMap(({ role, name, states, target, parts: inner }) => [
    '  '.repeat(depth) +
      [role, name && `"${name}"`, ...states, target && `→ ${target}`].filter(Boolean).join(' '),
    ...describeTree(inner, depth + 1),
  ])
}

/** Nodes without a meaning: only their contents count. */
const passedOver = new Set(['generic', 'none', 'strong', 'emphasis'])
/** Pieces that a browser draws. */
const drawn = new Set(['InlineTextBox', 'ListMarker', 'LineBreak'])
/** Their name is made from the words in them. */
const namedByWords = new Set(['heading', 'link', 'button', 'checkbox', 'term'])

const calls: Record<string, string> = { RootWebArea: 'page', StaticText: 'text' }

function read(node: Protocol.Accessibility.AXNode, nodes: Nodes, site: string): Part[] {
  const role = String(node.role?.value ?? '')
  if (drawn.has(role)) return []
  const inner = (node.childIds ?? []).flatMap((id) => {
    const child = nodes.get(id)
    return child ? read(child, nodes, site) : []
  })
  if (node.ignored || passedOver.has(role)) return inner
  const name = String(node.name?.value ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (role === 'StaticText' && name === '') return []
  const part: Part = {
    role: calls[role] ?? role,
    name,
    states: statesOf(node),
    parts:
      role === 'StaticText'
        ? []
        : namedByWords.has(role)
          ? inner.filter((one) => one.role !== 'text')
          : inner,
  }
  const target = property(node, 'url')
  if (role === 'link' && typeof target === 'string')
    part.target = target.startsWith(site) ? target.slice(site.length - 1) : target
  return [part]
}

function statesOf(node: Protocol.Accessibility.AXNode): string[] {
  const level = property(node, 'level')
  const live = property(node, 'live')
  const checked = property(node, 'checked')
  const pressed = property(node, 'pressed')
  return [
    ...(level === undefined ? [] : [`level ${level}`]),
    ...(checked === undefined ? [] : [checked === 'true' ? 'checked' : 'not checked']),
    ...(pressed === undefined ? [] : [pressed === 'true' ? 'pressed' : 'not pressed']),
    ...(property(node, 'disabled') === true ? ['disabled'] : []),
    ...(live === undefined ? [] : [`live ${live}`]),
  ]
}

function property(
  node: Protocol.Accessibility.AXNode,
  name: Protocol.Accessibility.AXPropertyName,
): string | number | boolean | undefined {
  return node.properties?.find((one) => one.name === name)?.value.value as ReturnType<
    typeof property
  >
}
