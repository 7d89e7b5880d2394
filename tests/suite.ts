import { suite as uvuSuite } from 'uvu'

type Test = (name: string, run: () => void | Promise<void>) => void

/** Defines a suite of tests and runs it, because uvu passes a file that forgets to. */
export function suite(name: string, define: (test: Test) => void): void {
  const tests = uvuSuite(name)
  define((title, run) => {
    tests(title, run)
  })
  tests.run()
}
