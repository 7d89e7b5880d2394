const { headings: address, base } = document.querySelector('[data-headings]').dataset

let loading

/** Gives the headings of all leaflets, by the paths of their pages: ids and words. They are one file, which is asked for once. */
export function allHeadings() {
  loading ??= load().catch((error) => {
    loading = undefined
    throw error
  })
  return loading
}

/** Gives the headings of the page that a link leads to. */
export async function headingsOf(link) {
  const all = await allHeadings()
  return all[link.pathname.slice(base.length - 1)] ?? []
}

async function load() {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return answer.json()
}
