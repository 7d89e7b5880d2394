const texts = JSON.parse(document.querySelector('[data-part="texts"]').textContent)
const language = document.documentElement.lang
const plurals = new Intl.PluralRules(language)
const numbers = new Intl.NumberFormat(language)

/** Gives a text of the page's language with what is filled in; one whose form depends on a number needs it as `count`. */
export function say(key, values = {}) {
  const text = texts[key]
  const form = typeof text === 'string' ? text : (text[plurals.select(values.count)] ?? text.other)
  return form.replace(/\{(\w+)\}/g, (_, name) =>
    typeof values[name] === 'number' ? numbers.format(values[name]) : values[name],
  )
}
