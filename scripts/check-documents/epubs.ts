import { classPath, hasMaven } from '../maven/class-path.ts'
import { run } from '../maven/run.ts'

const version = '5.3.0'

/** What EPUBCheck says of files: a line for each thing that is wrong; undefined where there is no EPUBCheck. */
export async function checkEpubs(
  files: string[],
): Promise<{ file: string; wrong: string[] }[] | undefined> {
  const command = await epubCheck()
  if (!command) return undefined
  const found: { file: string; wrong: string[] }[] = []
  for (const file of files) {
    const { output, errors } = await run([...command, file])
    const lines = `${output}\n${errors}`.split('\n')
    const wrong = lines.filter((line) => /^(?:FATAL|ERROR|WARNING|USAGE)\(/.test(line))
    const isDone = lines.some((line) => /^Messages: \d/.test(line))
    found.push({ file, wrong: isDone ? wrong : [...wrong, 'EPUBCheck gave no answer.'] })
  }
  return found
}

/** EPUBCheck as a command on PATH, or from Maven Central where Java and Maven are there. */
async function epubCheck(): Promise<string[] | undefined> {
  if ((await run(['epubcheck', '--version'])).code === 0) return ['epubcheck']
  if (!(await hasMaven())) return undefined
  const program = { name: 'EPUBCheck', group: 'org.w3c', artifact: 'epubcheck', version }
  return ['java', '-cp', await classPath(program), 'com.adobe.epubcheck.tool.Checker']
}
