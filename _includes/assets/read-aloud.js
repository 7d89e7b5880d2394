// Reading aloud is offered, and loaded, where the device itself has a voice for the page's language.

const controls = document.querySelector('.read-aloud')
const language = document.documentElement.lang
let offered = false

/** Gives a voice of the device for the page's language. One that is not local would send the text to somebody's server. */
function findVoice() {
  const wanted = language.toLowerCase()
  const codeOf = ({ lang }) => lang.toLowerCase().replaceAll('_', '-')
  const base = (code) => code.split('-')[0]
  const local = speechSynthesis.getVoices().filter(({ localService }) => localService)
  const exact = local.filter((voice) => codeOf(voice) === wanted)
  const near = local.filter((voice) => base(codeOf(voice)) === base(wanted))
  const fit = exact.length > 0 ? exact : near
  return fit.find((voice) => voice.default) ?? fit[0]
}

async function offer() {
  if (offered || !findVoice()) return
  offered = true
  const { offerReading } = await import('./read-aloud-controls.js')
  offerReading(controls, findVoice)
}

if ('speechSynthesis' in window) {
  // Some browsers know their voices at once, most some time later.
  speechSynthesis.addEventListener?.('voiceschanged', offer)
  offer()
}
