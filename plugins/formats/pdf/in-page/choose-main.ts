/** Runs in the page: marks the part that is read and printed, by `data-everyleaf-main`: `<main>`, or what has its role, or all. */
export function chooseMain(): void {
  const main =
    document.querySelector<HTMLElement>('main:not([hidden])') ??
    document.querySelector<HTMLElement>('[role="main"]') ??
    document.body
  main.dataset['everyleafMain'] = ''
}
