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
    /** What `write` and each build of `watch` call, to files or as JSON. */
    executeBuild(to?: 'fs' | 'json' | 'ndjson'): Promise<unknown>
    /** There once `watch` has come to its end. */
    readonly watcher?: FileWatcher
    /** The files that it has found, by their paths from the working folder. */
    readonly fileSystemSearch: { add(path: string): void; delete(path: string): void }
    /** Makes the site, watches its files from then on, and gives what makes it again for a file that has changed. */
    watch(): Promise<(path: string) => Promise<void>>
    serve(port: number): Promise<void>
    stopWatch(): Promise<void>
  }
}

/** The part of chokidar that we call. */
interface FileWatcher {
  on(event: 'add' | 'change' | 'unlink', listener: (path: string) => void): void
  readonly options: { cwd?: string | undefined }
  getWatched(): Record<string, string[]>
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
