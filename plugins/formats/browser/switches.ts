// Nothing that this browser does should need the network or ask a person, and letters stand where the font says, whatever the screen.
const always = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--font-render-hinting=none',
]

/** The command line for every browser; the sandbox stays on wherever this build and this machine allow one. */
export function switches({ sandbox = canSandbox() } = {}): string[] {
  return sandbox ? always : withoutSandbox(always)
}

/** The command line for a machine that has no sandbox to offer. */
export const withoutSandbox = (given: string[]): string[] => [...given, '--no-sandbox']

/** What people are told of it. */
export const noSandbox =
  'This system does not give the browser a sandbox, so it runs without one. It opens only the pages of this site.'

/** Chromium refuses to run as root with its sandbox, and containers of continuous integration seldom permit it. */
function canSandbox(): boolean {
  const { CI } = process.env
  return process.getuid?.() !== 0 && (!CI || CI === 'false')
}
