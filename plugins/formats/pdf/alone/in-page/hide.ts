/**
 * Runs in the page: marks its main part (`main`, or what has its role, or all), gives the page its language, and hides
 * what is around the main part: on paper nobody can use a menu.
 */
export function hideAllButMain(language: string): void {
  const main =
    document.querySelector<HTMLElement>('main:not([hidden])') ??
    document.querySelector<HTMLElement>('[role="main"]') ??
    document.body
  main.dataset['everyleafMain'] = ''
  if (language !== '') document.documentElement.lang = language
  for (let part = main; part !== document.body && part.parentElement; part = part.parentElement) {
    for (const other of part.parentElement.children) {
      if (other !== part && other instanceof HTMLElement)
        other.style.setProperty('display', 'none', 'important')
    }
  }
}
