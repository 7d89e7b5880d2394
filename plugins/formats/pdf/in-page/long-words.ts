/**
 * Runs in the page, whose main part is as wide as the paper's text: the words that run over its edge, and, unless the
 * page may break its words, those that are broken where they have no hyphen; those of scripts without spaces may be
 * broken anywhere.
 */
export function findLongWords(mayBreak: boolean): string[] {
  const main = document.querySelector('[data-everyleaf-main]')
  if (!main) return []
  const { left, right } = main.getBoundingClientRect()
  const found: string[] = []
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.checkVisibility()) continue
    for (const { 0: word, index } of (node.textContent ?? '').matchAll(
      /[^\s\-–—/?&\u00AD\u200B]+/gu,
    )) {
      const range = document.createRange()
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 0)
      const lines = new Set(boxes.map(({ bottom }) => Math.round(bottom)))
      const over = boxes.some((box) => box.left < left - 1 || box.right > right + 1)
      const breaksAnywhere =
        /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
          word,
        )
      if (over || (lines.size > 1 && !breaksAnywhere && !mayBreak)) found.push(word)
    }
  }
  return found
}
