// Eleventy 3 publishes no types; this is the part of it that we call.
declare module '@11ty/eleventy' {
  export class Eleventy {
    constructor(
      input?: string,
      output?: string,
      options?: {
        configPath?: string
        quietMode?: boolean
        runMode?: 'build' | 'watch' | 'serve'
        pathPrefix?: string
        config?: (config: import('../eleventy.ts').EleventyConfig) => void
      },
    )
    readonly directories: { freeze(): void }
    readonly bench: { get(group: string): { setIsVerbose(verbose: boolean): void } }
    readonly errorHandler: { error(error: unknown): void; fatal(error: unknown): void }
    disableLogger(): void
    init(options?: object): Promise<void>
    initializeConfig(): Promise<void>
    write(): Promise<
      [copied: unknown, pages: { url: string; inputPath: string; outputPath: string }[]]
    >
    watch(): Promise<void>
    serve(port: number): Promise<void>
    stopWatch(): Promise<void>
  }
}

declare module '@11ty/eleventy-dev-server' {
  import type { IncomingMessage, Server, ServerResponse } from 'node:http'
  export default class EleventyDevServer {
    server: Server
    onRequestHandler: (
      this: EleventyDevServer,
      request: IncomingMessage,
      response: ServerResponse,
    ) => Promise<void>
    setupReloadNotifier: (this: EleventyDevServer) => void
    _serverListen(port: number): void
  }
}
