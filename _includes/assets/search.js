import { findSections } from './search-sections.js'
import { say } from './texts.js'

// Pagefind is loaded when somebody starts to search, and on no other page.
const search = document.querySelector('#search')
const form = search.querySelector('form')
const field = form.elements.q
const part = (name) => search.querySelector(`[data-part="${name}"]`)
const vocabularies = {
  synonyms: JSON.parse(part('synonyms').textContent),
  small: new Set(say('searchSmallWords').split(' ')),
  endings: (search.dataset.endings ?? '').split(' '),
}
const atOnce = 10
const pause = 300

let loading
let latest = 0
let timer

function load() {
  loading ??= start().catch((error) => {
    loading = undefined
    throw error
  })
  return loading
}

async function start() {
  const pagefind = await import(`${search.dataset.index}pagefind.js`)
  await pagefind.options({ baseUrl: search.dataset.base, excerptLength: 24 })
  const { edition = {} } = await pagefind.filters()
  part('editions').append(...Object.keys(edition).sort().map(choiceOf))
  return pagefind
}

async function answer() {
  clearTimeout(timer)
  const turn = ++latest
  const question = field.value.trim()
  keepInAddress(question)
  if (!question) {
    show(question)
    return
  }
  try {
    const pagefind = await load()
    const chosen = new FormData(form).getAll('edition')
    const found = await findSections(pagefind, question, vocabularies, chosen)
    if (turn === latest) show(question, { ...found, chosen })
  } catch (error) {
    if (turn === latest) show(question, { failure: say('searchFailed') })
    throw error
  }
}

function show(question, { sections = [], also = [], missing = [], chosen = [], failure } = {}) {
  const asked = question !== ''
  part('editions').hidden = !asked
  part('hint').hidden = asked
  // A screen reader says what has changed here: all of it is set at once, so that it is heard once and in its order.
  part('status').textContent = asked
    ? (failure ?? statusOf(question, { sections, also, missing, chosen }))
    : ''
  part('nothing').hidden = !asked || sections.length > 0
  part('results').replaceChildren(...sections.map(rowOf))
  part('results').hidden = sections.length === 0
  showRows(atOnce)
}

/** Shows the first results, and a button for more of them where there are. */
function showRows(count) {
  const rows = [...part('results').children]
  rows.forEach((row, at) => {
    row.hidden = at >= count
  })
  part('more').hidden = rows.length <= count
  part('more').textContent = say('showMore', { count: Math.min(atOnce, rows.length - count) })
  part('more').onclick = () => {
    showRows(count + atOnce)
    rows[count].querySelector('a').focus()
  }
}

function rowOf({ url, title, edition, leaflet, excerpt }) {
  const row = part('result').content.cloneNode(true)
  row.querySelector('a').href = url
  row.querySelector('.result-section').textContent = title
  row.querySelector('.edition').textContent = edition
  row.querySelector('.result-leaflet').textContent = leaflet
  // To some screen readers a mark is "highlight start" and "highlight end" at every word.
  row.querySelector('.result-excerpt').innerHTML = whole(excerpt).replaceAll(
    '<mark>',
    '<mark role="none">',
  )
  return row
}

/** Marks where an excerpt begins or ends within a sentence. */
function whole(excerpt) {
  const [, first = ''] = /^(?:<mark>)?(.)/u.exec(excerpt) ?? []
  const [, last = ''] = /(.)(?:<\/mark>)?$/u.exec(excerpt.trimEnd()) ?? []
  return `${/\p{Lu}/u.test(first) ? '' : '… '}${excerpt}${/[.?!]/.test(last) ? '' : ' …'}`
}

function choiceOf(edition) {
  const choice = part('edition').content.cloneNode(true)
  choice.querySelector('input').value = edition
  choice.querySelector('span').textContent = edition
  return choice
}

function statusOf(question, { sections, also, missing, chosen }) {
  const sentences = [
    sections.length === 0
      ? say('noResults', { question })
      : say('resultsFor', { count: sections.length, question }),
    chosen.length > 0 && say('onlyEditions', { editions: chosen.join(', ') }),
    also.length > 0 && say('alsoSearched', { words: also.join(', ') }),
    sections.length > 0 &&
      missing.length > 0 &&
      say('notFoundWords', { words: missing.join(', ') }),
  ]
  return sentences.filter(Boolean).join(' ')
}

/** Whoever comes back from a result finds the results again. */
function keepInAddress(question) {
  const address = new URL(location.href)
  if (question) address.searchParams.set('q', question)
  else address.searchParams.delete('q')
  history.replaceState(history.state, '', address)
}

// What goes wrong here is said when there is a question.
field.addEventListener('focus', () => load().catch(() => {}), { once: true })
field.addEventListener('input', () => {
  clearTimeout(timer)
  timer = setTimeout(answer, pause)
})
form.addEventListener('change', ({ target }) => {
  if (target !== field) answer()
})
form.addEventListener('submit', (event) => {
  event.preventDefault()
  answer()
  // On a telephone, the keyboard would stand over the results.
  if (matchMedia('(pointer: coarse)').matches) field.blur()
})

// The arrow keys go from the field through the results and back, as Tab does.
search.addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const stops = [field, ...part('results').querySelectorAll('li:not([hidden]) a')]
  const at = stops.indexOf(document.activeElement)
  const next = stops[at + step]
  if (at < 0 || !next) return
  event.preventDefault()
  next.focus()
})

const asked = new URLSearchParams(location.search).get('q')
if (asked) field.value = asked
if (field.value) answer()
