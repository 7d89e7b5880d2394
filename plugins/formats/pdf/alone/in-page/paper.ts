/** Runs in the page: adds the style sheet of the paper after all others, where no policy of the page refuses it. */
export function setPaper(style: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style)
  document.adoptedStyleSheets.push(sheet)
}
