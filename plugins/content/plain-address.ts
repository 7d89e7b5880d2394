/** Gives a web address without its protocol, as people type it. */
export function plainAddress(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/$/, '')
}
