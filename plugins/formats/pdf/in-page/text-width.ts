/**
 * Runs in the page: makes the main part as wide as the paper's text, which `--text-width` on `<html>` says, or as wide as
 * it was. False where the page does not say it.
 */
export function setTextWidth(on: boolean): boolean {
  const width = getComputedStyle(document.documentElement).getPropertyValue('--text-width')
  const main = document.querySelector<HTMLElement>('[data-everyleaf-main]')
  if (width === '' || !main) return false
  if (on) main.style.width = width
  else main.style.removeProperty('width')
  return true
}
