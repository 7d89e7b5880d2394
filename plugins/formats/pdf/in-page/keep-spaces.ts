/**
 * Runs in the page: keeps the space at which a line breaks. Chromium's tagged text has no space there, so that the
 * word at the end of a line and the one at the start of the next would be heard and copied as one. Text whose spaces
 * are preserved keeps it (CSS Text 4, 4.1): it hangs over the line's end, and the lines stay as they were. So the spaces
 * that CSS would collapse are collapsed here first, as CSS does: at each block's edges, and where several meet. A
 * forced line break gets a space before it, because it parts words as well.
 */
export function keepSpaces(): void {
  const unread = 'svg, script, style, template, textarea, select'
  // Elements with a tag of their own, which parts their words from their neighbours'.
  const tagged = 'p, h1, h2, h3, h4, h5, h6, li, blockquote, caption, th, td, [role="heading"]'
  // The pieces of text of one inline formatting context, in order, as far as it has been walked.
  let pieces: Text[] = []
  let endsWithSpace = true

  // Methods, because the names that esbuild gives functions need a helper which the page does not have.
  const walker = {
    into(element: Element) {
      if (element.matches(unread)) return
      for (const node of [...element.childNodes]) walker.node(node)
    },

    node(node: Node) {
      if (node instanceof Text) walker.text(node)
      if (!(node instanceof Element)) return
      const { display, float, position } = getComputedStyle(node)
      if (display === 'none') return
      if (node.tagName === 'BR') walker.breakLine()
      else if (float !== 'none' || position === 'absolute' || position === 'fixed')
        walker.apart(node)
      else if (display === 'inline' || display === 'contents') {
        if (node.matches('img, svg, input, canvas, video')) walker.passBox()
        walker.into(node)
      } else if (display.startsWith('inline')) {
        walker.apart(node)
        walker.passBox()
      } else if (node.matches(tagged)) {
        walker.finish()
        walker.into(node)
        walker.finish()
      } else {
        walker.breakLine()
        walker.into(node)
        walker.breakLine()
      }
    },

    text(piece: Text) {
      if (walker.collapses(piece)) {
        const text = piece.data.replace(/[ \t\n\r\f]+/g, ' ')
        walker.write(piece, endsWithSpace ? text.replace(/^ /, '') : text)
      } else walker.write(piece, piece.data.replace(/(?<=\S)(?=\n)/g, ' '))
      if (piece.data === '') return
      endsWithSpace = /[ \t\n]$/.test(piece.data)
      pieces.push(piece)
    },

    /** Text that is written again is laid out again, even where it is the same. */
    write(piece: Text, text: string) {
      if (piece.data !== text) piece.data = text
    },

    collapses({ parentElement }: Text): boolean {
      const style = parentElement && getComputedStyle(parentElement).whiteSpace
      return style === 'normal' || style === 'nowrap'
    },

    /** A box within a line is no white space; what comes before it is not the line's end. */
    passBox() {
      pieces = []
      endsWithSpace = false
    },

    breakLine() {
      const last = pieces.at(-1)
      if (last && !endsWithSpace) last.data += ' '
      pieces = []
      endsWithSpace = true
    },

    finish() {
      for (const piece of pieces.toReversed()) {
        if (!walker.collapses(piece)) break
        walker.write(piece, piece.data.replace(/ $/, ''))
        if (piece.data !== '') break
      }
      pieces = []
      endsWithSpace = true
    },

    /** What is out of the flow, or a box of its own within a line, has lines of its own; the line around it goes on. */
    apart(element: Element) {
      const outside = { pieces, endsWithSpace }
      pieces = []
      endsWithSpace = true
      walker.into(element)
      walker.finish()
      pieces = outside.pieces
      endsWithSpace = outside.endsWithSpace
    },

    mayLoseSpaces(text: Text): boolean {
      const parent = text.parentElement
      if (!parent || !text.data.includes(' ') || parent.closest(unread)) return false
      return getComputedStyle(parent).whiteSpace === 'normal' && parent.checkVisibility()
    },

    preserve(text: Text) {
      // No style sheet has rules for an element of this name.
      const preserved = document.createElement('everyleaf-text')
      preserved.style.whiteSpace = 'pre-wrap'
      text.replaceWith(preserved)
      preserved.append(text)
    },
  }

  const main = document.querySelector('[data-everyleaf-main]') ?? document.body
  walker.node(main)
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  while (texts.nextNode()) found.push(texts.currentNode as Text)
  // All are looked at before any is changed: after each change the browser would have to find out again what it knew of the others.
  for (const text of found.filter((one) => walker.mayLoseSpaces(one))) walker.preserve(text)
  // Chromium draws no space that begins outside the page's area: a line that is full to the edge would lose its own. From
  // right to left it begins its own width beyond the line, and that of a heading is wide.
  const { direction, fontSize, paddingLeft, paddingRight } = getComputedStyle(document.body)
  const isFromTheRight = direction === 'rtl'
  const [room, needed] = isFromTheRight
    ? [paddingLeft, 0.7 * parseFloat(fontSize)]
    : [paddingRight, 1]
  if (parseFloat(room) < needed - 0.01)
    document.body.style.setProperty('padding-inline-end', `${needed}px`, 'important')
}
