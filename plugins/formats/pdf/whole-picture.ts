/** How pictures of dots begin, and how whole ones end. */
const formats: { start: number[]; end: number[] }[] = [
  // PNG, ISO/IEC 15948: the chunk IEND with its checksum.
  { start: [0x89, 0x50, 0x4e, 0x47], end: [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82] },
  // JPEG, ISO/IEC 10918-1, B.1.1.3: the marker EOI.
  { start: [0xff, 0xd8, 0xff], end: [0xff, 0xd9] },
]

/** Tells whether a PNG or JPEG has its end; other files pass, because Chromium itself refuses those of them that are cut off. */
export function isWholePicture(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes)
  const format = formats.find(({ start }) =>
    file.subarray(0, start.length).equals(Buffer.from(start)),
  )
  // What stands before the last picture data of a JPEG may be a small picture of its own, with an end of its own.
  const from = Math.max(format?.start.length ?? 0, file.lastIndexOf(Buffer.from([0xff, 0xda])))
  return format === undefined || file.includes(Buffer.from(format.end), from)
}
