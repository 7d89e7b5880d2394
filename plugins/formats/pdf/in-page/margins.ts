/** Runs in the page: the heights of the margins that its `@page` rules give the paper, in pt; 0 where they say nothing. */
export function readMargins(): { top: number; bottom: number } {
  const name = getComputedStyle(document.body).getPropertyValue('page')
  const margins = { top: '', bottom: '' }
  const rules = [...document.styleSheets].flatMap((sheet) => {
    // A style sheet of another site, which is refused anyway, does not show its rules.
    try {
      return [...sheet.cssRules]
    } catch {
      return []
    }
  })
  for (const rule of rules) {
    // The rules of a query that holds are looked at in their turn.
    if (rule instanceof CSSMediaRule && matchMedia(rule.conditionText).matches) {
      rules.push(...rule.cssRules)
    }
    if (rule instanceof CSSPageRule && ['', name].includes(rule.selectorText)) {
      margins.top = rule.style.marginTop || margins.top
      margins.bottom = rule.style.marginBottom || margins.bottom
    }
  }
  const [top = 0, bottom = 0] = [margins.top, margins.bottom].map((length) =>
    length === '' ? 0 : CSSNumericValue.parse(length).to('px').value * 0.75,
  )
  return { top, bottom }
}
