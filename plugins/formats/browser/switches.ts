// Nothing that this browser does should need the network or ask a person, and letters stand where the font says, whatever the screen.
const always = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  // No name has an address, so that nothing of a page gets out, whatever it is: our pages are on loopback.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--font-render-hinting=none',
]

/** The command line for every browser, with its sandbox. */
export const switches = (): string[] => always

/** The switch that turns the sandbox off. */
export const noSandboxSwitch = '--no-sandbox'

/** The command line for a machine that has no sandbox to offer. */
export const withoutSandbox = (given: string[]): string[] => [...given, noSandboxSwitch]

/** What people are told of it. */
export const noSandbox =
  'This system does not give the browser a sandbox, so it runs without one. It opens only the pages of this site.'

/** What Chromium says where a sandbox cannot be had: for root, in many containers, and where ordinary users get no namespaces. */
const refusal = /sandbox|namespace|zygote_host|credentials\.cc/i

/** Whether a browser has not started because it cannot have its sandbox here. */
export const lacksSandbox = (cause: unknown): cause is Error =>
  cause instanceof Error &&
  cause.message.startsWith('Failed to launch') &&
  refusal.test(cause.message)
