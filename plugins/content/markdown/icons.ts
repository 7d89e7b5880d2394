import type { State, Token } from './tokens.ts'

/** A clock face in the colour of the text; screen readers skip it, because words beside it say the same. */
export const clock =
  '<svg class="icon" aria-hidden="true" viewBox="0 0 24 24" width="24" height="24"><circle cx="12" cy="12" r="9.5" fill="none" stroke="currentColor" stroke-width="2.5"/><path d="M12 6.5V12l3.5 2.5" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/></svg>'

/** Makes the token that shows an icon. */
export function icon(state: State, svg: string): Token {
  const token = new state.Token('html_inline', '', 0)
  token.content = svg
  return token
}
