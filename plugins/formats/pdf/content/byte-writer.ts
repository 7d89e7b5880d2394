const [zero, minus, point] = [48, 45, 46] as const

/** Writes a content stream byte by byte, into a room that grows: a string for each piece would cost more than all else. */
export class ByteWriter {
  #bytes: Uint8Array
  #length = 0

  /** `expected` is about how many bytes there will be. */
  constructor(expected: number) {
    this.#bytes = new Uint8Array(Math.max(16, expected))
  }

  /** What has been written. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }

  copy(source: Uint8Array, from: number, to: number): void {
    this.#room(to - from)
    const target = this.#bytes
    let at = this.#length
    for (let place = from; place < to; place++) target[at++] = source[place] ?? 0
    this.#length = at
  }

  ascii(text: string): void {
    this.#room(text.length)
    for (let at = 0; at < text.length; at++) this.#bytes[this.#length++] = text.charCodeAt(at)
  }

  /** Writes a number that is given as a whole number of its last decimal, as PDF does: -12.5, .056. */
  decimal(whole: number, decimals: number): void {
    this.#room(24)
    let rest = Math.abs(whole)
    let left = decimals
    for (; left > 0 && rest % 10 === 0; left--) rest /= 10
    const digits: number[] = []
    for (; rest > 0 || left > 0; left--) {
      digits.push(zero + (rest % 10))
      if (left === 1) digits.push(point)
      rest = Math.floor(rest / 10)
    }
    if (digits.length === 0) digits.push(zero)
    if (whole < 0) digits.push(minus)
    for (let at = digits.length - 1; at >= 0; at--) this.#bytes[this.#length++] = digits[at] ?? 0
  }

  #room(length: number): void {
    if (this.#length + length <= this.#bytes.length) return
    const larger = new Uint8Array((this.#length + length) * 2)
    larger.set(this.#bytes)
    this.#bytes = larger
  }
}
