/** The environment for a command whose words a test reads: without colours, whatever the tests themselves are told about them. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: '1' }
  delete environment['FORCE_COLOR']
  return environment
}
