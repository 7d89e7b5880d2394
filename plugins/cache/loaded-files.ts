import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hashOf } from './store.ts'

/** A file that a page loads, by its path on the site, and the hash of what is in it; `''` where there is none. */
export type LoadedFile = [path: string, hash: string]

/** The files of a built site's folder by what is in them; each is read once. */
export class LoadedFiles {
  readonly #folder: string
  readonly #known = new Map<string, Promise<string>>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Gives the files at some paths on the site, as they are now, in order. */
  async look(paths: Iterable<string>): Promise<LoadedFile[]> {
    const all = [...new Set(paths)].sort()
    return Promise.all(all.map(async (path): Promise<LoadedFile> => [path, await this.#hash(path)]))
  }

  /** Gives the paths of those files that are not as they were. */
  async changed(files: LoadedFile[]): Promise<string[]> {
    const now = new Map(await this.look(files.map(([path]) => path)))
    return files.flatMap(([path, hash]) => (now.get(path) === hash ? [] : [path]))
  }

  /** Whether files are as they were. */
  async areSame(files: LoadedFile[]): Promise<boolean> {
    return (await this.changed(files)).length === 0
  }

  #hash(path: string): Promise<string> {
    const known = this.#known.get(path) ?? hashOfFile(join(this.#folder, path))
    this.#known.set(path, known)
    return known
  }
}

const hashOfFile = (file: string): Promise<string> =>
  readFile(/[/\\]$/.test(file) ? join(file, 'index.html') : file).then(hashOf, () => '')
