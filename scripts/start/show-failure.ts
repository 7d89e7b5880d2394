import type { IncomingMessage, ServerResponse } from 'node:http'

/** Shows on every page why the site could not be made again. */
export interface FailureShown {
  keep: (message: string) => void
  forget: () => void
  middleware: (request: IncomingMessage, response: ServerResponse, next: () => void) => void
}

/** Shows why the last build failed, such as a mistake in the data that all pages have, until one comes to its end. */
export function showFailure(): FailureShown {
  let failure: string | undefined
  return {
    keep: (message) => {
      failure = message
    },
    forget: () => {
      failure = undefined
    },
    middleware: ({ url = '/' }, response, next) => {
      const isPage = /(?:\/|\.html)(?:\?.*)?$/u.test(url)
      if (failure === undefined || !isPage) {
        next()
        return
      }
      response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8' })
      response.end(pageOf(failure))
    },
  }
}

const pageOf = (message: string): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>To fix</title></head>
<body><main><h1>To fix</h1><pre>${message.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre></main></body>
</html>
`
