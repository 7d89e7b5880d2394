/** Gives the part of an address made from a text's words: lower-case letters and digits, with hyphens between; "section" if it has none. */
export function slug(text: string): string {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '') || 'section'
  )
}
