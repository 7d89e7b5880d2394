// Inline below the folds, so that they open before what comes after them is painted. Without it they are closed.
{
  const folds = document.querySelectorAll('.fold')
  const desk = matchMedia('(min-width: 48rem)')
  const fit = () => {
    for (const fold of folds) fold.open = desk.matches
  }
  fit()
  desk.onchange = fit
  // A link to the contents shows them.
  addEventListener('click', ({ target }) => {
    if (target.closest('a[href="#contents"]')) document.querySelector('.contents .fold').open = true
  })
}
