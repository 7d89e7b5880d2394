import { mark, reveal, unmark } from './read-aloud-mark.js'
import { leafletSentences, sectionInView } from './read-aloud-sentences.js'

/** How long a browser needs after `cancel()` before it takes the next sentence, in ms. */
const pause = 100
const rates = { false: 1, true: 0.7 }

/** Shows the controls of reading aloud and lets them work. `findVoice` gives the voice. */
export function offerReading(controls, findVoice) {
  const engine = speechSynthesis
  const part = (name) => controls.querySelector(`[data-part="${name}"]`)
  const slower = part('slower')
  let state = 'idle'
  let sentences = []
  let at = 0
  let timer
  // The sentence that is being said. It is kept, because Chrome forgets to tell the end of one that nobody holds.
  let said

  function show(next) {
    state = next
    const within = controls.contains(document.activeElement)
    controls.dataset.state = state
    for (const one of controls.querySelectorAll('[data-when]'))
      one.hidden = !one.dataset.when.split(' ').includes(state)
    if (within && state === 'idle') part('listen').focus({ preventScroll: true })
  }

  function start() {
    sentences = leafletSentences()
    at = sectionInView(sentences)
    show('reading')
    say()
  }

  function say() {
    // A browser may believe that it still speaks on an earlier page, and drops what comes right after `cancel()`.
    const busy = engine.speaking || engine.pending
    hush()
    if (busy) timer = setTimeout(speak, pause)
    else speak()
  }

  function speak() {
    const sentence = sentences[at]
    const voice = findVoice()
    if (!sentence || !voice) {
      stop()
      return
    }
    const utterance = new SpeechSynthesisUtterance(sentence.text)
    utterance.voice = voice
    utterance.lang = voice.lang
    utterance.rate = rates[slower.getAttribute('aria-pressed')]
    utterance.onend = () => {
      if (utterance !== said) return
      at++
      speak()
    }
    utterance.onerror = () => {
      if (utterance === said) stop()
    }
    said = utterance
    mark(sentence)
    reveal(sentence, controls)
    if (engine.paused) engine.resume()
    engine.speak(utterance)
  }

  function hush() {
    clearTimeout(timer)
    said = undefined
    engine.cancel()
  }

  function stop() {
    if (state === 'idle') return
    hush()
    unmark()
    show('idle')
  }

  part('listen').onclick = () => {
    if (state === 'idle') start()
    else stop()
  }
  // The engine's own pause cannot be undone on Android: the sentence is said again from its start.
  part('pause').onclick = () => {
    if (state === 'reading') {
      hush()
      show('paused')
    } else {
      show('reading')
      say()
    }
  }
  slower.onclick = () => {
    slower.setAttribute('aria-pressed', String(slower.getAttribute('aria-pressed') === 'false'))
    if (state === 'reading') say()
  }
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') stop()
  })
  addEventListener('pagehide', stop)

  // Further down the page the controls stay at hand. What is still below the window counts as in sight: on a small
  // screen they begin there, and would be told of once only.
  new IntersectionObserver(
    (entries) => controls.toggleAttribute('data-afloat', !entries.at(-1).isIntersecting),
    { rootMargin: '0px 0px 9999999px 0px' },
  ).observe(controls.closest('.reading-help'))

  show('idle')
  controls.hidden = false
  document.documentElement.dataset.voice = ''
}
