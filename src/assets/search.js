// Search is loaded here and nowhere else: other pages cost nothing for it.
const place = document.querySelector('#search')
const index = place.dataset.index

const style = document.createElement('link')
style.rel = 'stylesheet'
style.href = `${index}pagefind-component-ui.css`
document.head.prepend(style)

place.innerHTML = `
  <pagefind-config bundle-path="${index}" base-url="${index.replace(/pagefind\/$/, '')}"></pagefind-config>
  <pagefind-input placeholder=" "></pagefind-input>
  <pagefind-filter-pane expanded></pagefind-filter-pane>
  <pagefind-summary default-message="Write a word to search for."></pagefind-summary>
  <pagefind-results show-sub-results max-sub-results="6"></pagefind-results>`
place.hidden = false

await import(`${index}pagefind-component-ui.js`)

const instance = window.PagefindComponents.getInstanceManager().getInstance('default')
instance.setTranslations({ search_label: 'Search for a word, like mediation' })
place.querySelector('label').removeAttribute('data-pf-sr-hidden')

await instance.triggerLoad()
const pagefind = instance.__pagefind__
const search = pagefind.search.bind(pagefind)

// For a word that stands nowhere Pagefind gives its longest beginning that does: for "autism" every "a".
// Where nothing found has half of a word that was asked for, the words are searched for as they are.
pagefind.search = async (asked, options) => {
  const loose = await search(asked, options)
  return !asked || (await answers(loose, asked)) ? loose : search(`"${asked}"`, options)
}

async function answers({ results }, asked) {
  const beginnings = wordsOf(asked).map((word) => word.slice(0, Math.max(3, word.length / 2)))
  const found = await Promise.all(results.slice(0, 5).map((result) => result.data()))
  const marked = found
    .flatMap(({ sub_results }) => sub_results)
    .flatMap(({ excerpt }) => [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)])
    .flatMap(([, mark]) => wordsOf(mark))
  return beginnings.some((beginning) => marked.some((word) => word.startsWith(beginning)))
}

function wordsOf(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

const asked = new URLSearchParams(location.search).get('q')
const input = place.querySelector('input')
if (asked && input) {
  input.value = asked
  input.dispatchEvent(new Event('input', { bubbles: true }))
}
