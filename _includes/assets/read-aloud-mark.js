const highlights = window.Highlight && CSS.highlights
const still = matchMedia('(prefers-reduced-motion: reduce)')

/** Marks the sentence that is read; where a browser cannot mark a range, its paragraph. */
export function mark({ range, block }) {
  unmark()
  if (highlights) highlights.set('reading', new Highlight(range))
  else block.dataset.reading = ''
}

/** Takes the mark away. */
export function unmark() {
  highlights?.delete('reading')
  for (const block of document.querySelectorAll('[data-reading]')) delete block.dataset.reading
}

/** Scrolls a sentence that is off the screen, or under the controls, into sight: with the picture of its row where both have room. */
export function reveal({ range, block }, controls) {
  const bottom = controls.getBoundingClientRect().top
  const line = (highlights ? range : block).getBoundingClientRect()
  if (line.top >= 0 && line.bottom <= bottom) return
  const above = bottom / 6
  const row = (block.closest('.row') ?? block).getBoundingClientRect()
  const from = line.bottom - row.top < bottom - above ? row.top : line.top
  scrollBy({ top: from - above, behavior: still.matches ? 'instant' : 'smooth' })
}
