/**
 * Runs in the page: changes it so that Chromium's tags carry what they would lose. An element with a language is
 * tagged only where it has an id; what a closed `details` holds is not printed at all.
 */
export function tellChromium(): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('main details')) {
    details.open = true
  }
  document.querySelectorAll('main [lang]').forEach((element, index) => {
    if (element.id === '') element.id = `language-${index + 1}`
  })
}
