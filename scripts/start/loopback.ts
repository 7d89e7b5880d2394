import EleventyDevServer from '@11ty/eleventy-dev-server'

/** Makes Eleventy's server listen only on this machine: it has no option for that and would be open to the whole network. */
export function listenOnLoopback(): void {
  EleventyDevServer.prototype._serverListen = function (port) {
    this.server.listen({ port, host: '127.0.0.1' })
  }
}
