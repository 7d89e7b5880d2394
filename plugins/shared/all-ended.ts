/** Gives what works side by side come to. Where one fails, its error comes only after the others have ended too, so that none of them writes into a folder that is gone. */
export async function allEnded<T extends readonly unknown[] | []>(
  works: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(works)
  return Promise.all(works)
}
