// Inline, so that the size is there before the first paint. Where this script cannot run, the control is not shown.
{
  const root = document.documentElement
  const name = 'text-size'
  const show = (size) => {
    root.dataset.textSize = ['larger', 'largest'].includes(size) ? size : ''
    for (const button of document.querySelectorAll('.text-size button'))
      button.setAttribute('aria-pressed', String(button.dataset.size === root.dataset.textSize))
  }
  // A browser may refuse to keep anything: then the size is that of this page.
  const showKept = () => {
    try {
      show(localStorage.getItem(name))
    } catch {
      show(root.dataset.textSize)
    }
  }
  const keep = (size) => {
    try {
      if (size) localStorage.setItem(name, size)
      else localStorage.removeItem(name)
    } catch {}
  }
  showKept()
  addEventListener('DOMContentLoaded', showKept)
  // Whoever comes back to this page may have changed the size on another one.
  addEventListener('pageshow', showKept)
  addEventListener('click', ({ target }) => {
    const button = target.closest('.text-size button')
    if (!button) return
    show(button.dataset.size)
    keep(button.dataset.size)
  })
}
