/** How messages name what is printed: the page by the address that people know, and the format. */
export interface Names {
  publicAddress: string
  format: string
}
