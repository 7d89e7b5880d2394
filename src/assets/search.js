// Search is loaded here and nowhere else: other pages cost nothing for it.
const place = document.querySelector('#search')
const index = place.dataset.index

const style = document.createElement('link')
style.rel = 'stylesheet'
style.href = `${index}pagefind-component-ui.css`
document.head.prepend(style)

place.innerHTML = `
  <pagefind-config bundle-path="${index}" base-url="${index.replace(/pagefind\/$/, '')}"></pagefind-config>
  <pagefind-input placeholder="" label="Search for a word, like mediation"></pagefind-input>
  <pagefind-filter-dropdown filter="edition" label="Edition" single-select></pagefind-filter-dropdown>
  <pagefind-summary default-message="Write a word to search for."></pagefind-summary>
  <pagefind-results show-sub-results max-sub-results="6"></pagefind-results>`
place.hidden = false

await import(`${index}pagefind-component-ui.js`)

const asked = new URLSearchParams(location.search).get('q')
const input = place.querySelector('input')
if (asked && input) {
  input.value = asked
  input.dispatchEvent(new Event('input', { bubbles: true }))
}
