/** Runs in the page: the ids that its contents point to on paper, in order: those of each `[data-page-of]` with room on it. */
export function readContents(): string[] {
  return [...document.querySelectorAll<HTMLElement>('[data-everyleaf-main] [data-page-of]')]
    .filter((place) => place.getClientRects().length > 0)
    .map((place) => place.dataset['pageOf'] ?? '')
}

/** Runs in the page: writes page numbers into its contents, in the order of `readContents`. */
export function writePageNumbers(numbers: number[]): void {
  const places = [
    ...document.querySelectorAll<HTMLElement>('[data-everyleaf-main] [data-page-of]'),
  ].filter((place) => place.getClientRects().length > 0)
  places.forEach((place, index) => {
    place.textContent = String(numbers[index] ?? '')
  })
}
