/**
 * Gives a page a speech engine that says nothing, and keeps what it is asked for in `engine.orders`. As in
 * browsers, `cancel()` later reports an end (Safari) or an error (Chrome) of what was being said, and drops what
 * comes right after it; a `stuck` engine believes that it speaks already.
 */
function giveEngine(voices, stuck) {
  const orders = []
  let saying
  let deaf = false
  const tell = (utterance, type) => utterance?.[`on${type}`]?.(new Event(type))

  class Utterance {
    rate = 1
    constructor(text) {
      this.text = text
    }
  }

  class Synthesis extends EventTarget {
    paused = false
    pending = false
    get speaking() {
      return stuck || saying !== undefined
    }
    getVoices() {
      return voices
    }
    speak(utterance) {
      if (deaf) return
      const { text, rate, lang, voice } = utterance
      orders.push({ says: text, rate, lang, voice: voice?.name })
      saying = utterance
    }
    cancel() {
      orders.push('cancel')
      const cancelled = saying
      deaf = this.speaking
      saying = undefined
      stuck = false
      setTimeout(() => {
        deaf = false
        tell(cancelled, 'end')
        tell(cancelled, 'error')
      }, 30)
    }
    resume() {
      this.paused = false
    }
  }

  const finish = (type) => {
    const finished = saying
    saying = undefined
    tell(finished, type)
    return finished !== undefined
  }
  const synthesis = new Synthesis()
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance })
  window.engine = {
    orders,
    end: () => finish('end'),
    fail: () => finish('error'),
    setVoices: (now) => {
      voices = now
      synthesis.dispatchEvent(new Event('voiceschanged'))
    },
  }
}
