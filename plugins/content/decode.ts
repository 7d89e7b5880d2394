import type { Finding } from '../findings/finding.ts'

/** The text of a file's bytes, and why they are not what they should be. */
export interface Decoded {
  text: string
  fault?: Omit<Finding, 'file'>
}

const remedy = 'Save it again as UTF-8: in Notepad, "Save as", then "Encoding: UTF-8".'

/**
 * Gives the text of bytes, without a byte order mark. Bytes in another encoding than UTF-8 are a fault; their text is
 * then the likely one, so that its head can still say that it is a draft.
 */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 = encodingWithZeros(bytes)
  if (utf16 !== undefined)
    return {
      text: new TextDecoder(utf16).decode(bytes),
      fault: { line: 1, column: 1, what: 'This file is saved as UTF-16.', remedy },
    }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return withoutUtf8(bytes)
  }
}

/** UTF-16 has a byte order mark, or a zero byte in most of its English letters. */
function encodingWithZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 200)
  const zeros = (odd: number) => start.filter((byte, at) => at % 2 === odd && byte === 0).length
  if (zeros(1) > start.length / 4) return 'utf-16le'
  if (zeros(0) > start.length / 4) return 'utf-16be'
  return undefined
}

/** What is not UTF-8 is most often from Windows, whose letters have one byte each. */
function withoutUtf8(bytes: Uint8Array): Decoded {
  const at = firstWrong(bytes)
  const windows = [...bytes].map(letterOfWindows).join('')
  const before = new TextDecoder().decode(bytes.subarray(0, at)).replace(/\r\n?/g, '\n').split('\n')
  const start = before.at(-1) ?? ''
  const words = /\S*$/.exec(start)?.[0] ?? ''
  const letter = windows.charAt(at)
  return {
    text: windows,
    fault: {
      line: before.length,
      column: start.length + 1,
      what: `This file is not saved as UTF-8: the letter after "${words.slice(-20)}" cannot be read. It may be "${letter}".`,
      remedy,
    },
  }
}

/** The letters of Windows-1252 for the bytes from 0x80; the others are those of Unicode. Not all versions of Node know them. */
const ofWindows = '€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ'

const letterOfWindows = (byte: number): string =>
  ofWindows[byte - 0x80] ?? String.fromCharCode(byte)

/** The place of the first byte that is no UTF-8: the end of the longest start that is. */
function firstWrong(bytes: Uint8Array): number {
  let [right, wrong] = [0, bytes.length]
  while (wrong - right > 1) {
    const middle = Math.floor((right + wrong) / 2)
    if (isUtf8(bytes.subarray(0, middle), { cut: true })) right = middle
    else wrong = middle
  }
  while (!isUtf8(bytes.subarray(0, right))) right -= 1
  return right
}

/** Whether bytes are UTF-8; with `cut`, its last letter may lack bytes. */
function isUtf8(bytes: Uint8Array, { cut = false } = {}): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cut })
    return true
  } catch {
    return false
  }
}
