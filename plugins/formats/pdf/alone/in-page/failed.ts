/** Runs in the page: the files that it asked for in vain, with the reason, and the addresses of its pictures. */
export function readFailed(): { failed: [address: string, why: string][]; pictures: string[] } {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('[data-everyleaf-main] img')]
  const statuses = performance
    .getEntriesByType('resource')
    .filter((entry) => entry instanceof PerformanceResourceTiming)
    .filter(({ initiatorType }) => ['link', 'css', 'img'].includes(initiatorType))
    .filter(({ responseStatus }) => responseStatus >= 400)
    .map(({ name, responseStatus }): [string, string] => [name, `status ${responseStatus}`])
  const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel~="stylesheet" i][href]')]
    .filter(({ sheet, disabled, relList }) => !sheet && !disabled && !relList.contains('alternate'))
    .map(({ href }): [string, string] => [href, 'no answer'])
  return {
    failed: [...new Map([...sheets, ...statuses])],
    pictures: [...new Set(pictures.map(({ currentSrc }) => currentSrc).filter(Boolean))],
  }
}
