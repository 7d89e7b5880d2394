/** What is kept in the page between `keepBody` and `freshBody`. */
interface Kept {
  everyleafBody?: Node
  everyleafUsed?: boolean
}

/** Runs in the page: keeps a copy of its body for `freshBody`, in a document of its own, where it loads no pictures. */
export function keepBody(): void {
  const kept = globalThis as Kept
  kept.everyleafBody = document.implementation.createHTMLDocument().importNode(document.body, true)
  kept.everyleafUsed = false
}

/**
 * Runs in the page: puts a new copy of the body in its place, and takes off the styles that were added, so that nothing is left
 * of what another format did. To undo the changes would not be enough: Chromium keeps what it knows of lines for elements that
 * are the same, and a space at a line's end was painted in one format that is not painted in the other. The first format
 * has the body that was there.
 */
export function freshBody(): void {
  const kept = globalThis as Kept
  if (kept.everyleafUsed && kept.everyleafBody) {
    document.body.replaceWith(document.importNode(kept.everyleafBody, true))
    document.adoptedStyleSheets = []
  }
  kept.everyleafUsed = true
}
