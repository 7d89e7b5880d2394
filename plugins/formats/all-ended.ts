/** Gives the results of work done side by side. If one fails, its error is thrown only when the others have ended too, so that none of them writes to a folder that is gone. */
export async function allEnded<T extends readonly unknown[] | []>(
  works: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(works)
  return Promise.all(works)
}
