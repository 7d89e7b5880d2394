/** Gives the part of an address that a text's words make: small letters and digits, with hyphens between; "section" where it has none. */
export function slug(text: string): string {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '') || 'section'
  )
}
