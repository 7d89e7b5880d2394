const language = document.documentElement.lang
/** In easy read each line is a sentence. */
const byLines = document.body.classList.contains('easy-read')
const blocks = 'h1, h2, h3, h4, h5, h6, p, li, dt, dd, th, td, figcaption, blockquote, div'
/** What the search passes over is not the leaflet's text. Only the contact details are, for whoever listens. */
const passedOver = '[data-pagefind-ignore]:not(#contact)'

/** Gives the sentences that the leaflet shows, in order: each with its words, its range on the page and its block. */
export function leafletSentences() {
  return passages().flatMap(({ block, nodes }) => {
    const text = nodes.map(({ data }) => data).join('')
    return spans(text).map(([start, end]) => ({
      block,
      range: rangeOf(nodes, start, end),
      text: text.slice(start, end).replace(/\s+/g, ' '),
    }))
  })
}

/** Gives the place of the sentence that opens the section in the middle of the window, or of the first one. */
export function sectionInView(sentences) {
  const begun = sentences.filter(
    ({ block }) => block.localName === 'h2' && block.getBoundingClientRect().top < innerHeight / 2,
  )
  return Math.max(0, sentences.indexOf(begun.at(-1)))
}

/** The text nodes of the leaflet, put together where they follow one another in one block. */
function passages() {
  const article = document.querySelector('article')
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
  const found = []
  while (walker.nextNode()) {
    const node = walker.currentNode
    const element = node.parentElement
    const block = element.closest(blocks)
    if (!block || element.closest(passedOver) || element.getClientRects().length === 0) continue
    const last = found.at(-1)
    if (last?.block === block) last.nodes.push(node)
    else found.push({ block, nodes: [node] })
  }
  return found
}

/** Where the sentences of a text start and end, without the white space around them. */
function spans(text) {
  return pieces(text).flatMap(({ segment, index }) => {
    const start = index + segment.length - segment.trimStart().length
    const end = index + segment.trimEnd().length
    return start < end ? [[start, end]] : []
  })
}

function pieces(text) {
  if (byLines) return [{ segment: text, index: 0 }]
  if (Intl.Segmenter)
    return [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)]
  const found = text.matchAll(/\S.*?(?:[.?!](?=\s+\p{Lu})|$)/gsu)
  return [...found].map(({ 0: segment, index }) => ({ segment, index }))
}

function rangeOf(nodes, start, end) {
  const range = document.createRange()
  let from = 0
  for (const node of nodes) {
    const to = from + node.length
    if (start >= from && start < to) range.setStart(node, start - from)
    if (end > from && end <= to) range.setEnd(node, end - from)
    from = to
  }
  return range
}
