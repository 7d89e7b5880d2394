import { stringify } from 'yaml'

/** Gives a leaflet's text with other values for keys of its head. */
export function withHead(text: string, values: Record<string, string>): string {
  return Object.entries(values).reduce(
    (whole, [key, value]) =>
      whole.replace(new RegExp(`^${key}: .*$`, 'm'), () => `${key}: ${stringify(value).trim()}`),
    text,
  )
}
