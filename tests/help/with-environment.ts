/** Runs `work` with these environment variables (undefined: not set), puts the old ones back, and gives its result. */
export async function withEnvironment<T>(
  values: Record<string, string | undefined>,
  work: () => T | Promise<T>,
): Promise<T> {
  const before = Object.keys(values).map((name) => [name, process.env[name]] as const)
  set(Object.entries(values))
  try {
    return await work()
  } finally {
    set(before)
  }
}

function set(values: readonly (readonly [string, string | undefined])[]): void {
  for (const [name, value] of values) {
    if (value === undefined) Reflect.deleteProperty(process.env, name)
    else process.env[name] = value
  }
}
