/** Runs in the page: a copy of its body, for `freshBody`. */
export const copyBody = (): Node => document.body.cloneNode(true)

/**
 * Runs in the page: puts a new copy of the body in its place, and takes off the styles that were added, so that nothing is left
 * of what another format did. To undo the changes would not be enough: Chromium keeps what it knows of lines for elements that
 * are the same, and a space at a line's end was painted in one format that is not painted in the other.
 */
export function freshBody(copy: Node): void {
  document.body.replaceWith(copy.cloneNode(true))
  document.adoptedStyleSheets = []
}
