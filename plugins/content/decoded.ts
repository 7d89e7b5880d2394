/** Gives an address, or a part of it, with its percent codes as letters; as it is where they are none. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
