import { headingsOf } from './headings.js'
import { say } from './texts.js'

// Below each leaflet of the list its headings can be opened. They are asked for when somebody does so.
const list = document.querySelector('.headings')
const template = list.querySelector('[data-part="fold"]')

for (const title of list.querySelectorAll('h3')) {
  const fold = template.content.firstElementChild.cloneNode(true)
  const link = title.querySelector('a')
  fold
    .querySelector('summary')
    .setAttribute('aria-label', say('headingsOf', { leaflet: link.textContent }))
  fold.addEventListener('toggle', () => {
    if (fold.open && fold.querySelector('li') === null) fill(fold, link)
  })
  title.after(fold)
}

async function fill(fold, link) {
  const status = fold.querySelector('p')
  try {
    const headings = await headingsOf(link)
    const edition = link.querySelector('.edition').textContent
    status.textContent = headings.length === 0 ? say('noHeadings') : ''
    fold.querySelector('ul').replaceChildren(...headings.map((one) => itemOf(one, link, edition)))
  } catch (error) {
    status.textContent = say('headingsFailed')
    throw error
  }
}

function itemOf([id, text], { href }, edition) {
  const link = document.createElement('a')
  link.href = `${href}#${id}`
  link.textContent = text
  link.setAttribute('aria-label', `${text}, ${edition}`)
  const item = document.createElement('li')
  item.append(link)
  return item
}
