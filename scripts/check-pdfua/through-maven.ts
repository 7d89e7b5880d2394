import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from './validator.ts'
import type { Place } from './validator.ts'
import { UserError } from '../../plugins/findings/user-error.ts'

const version = '1.30.2'
const folder = join('.cache', 'verapdf')
const main = 'org.verapdf.apps.GreenfieldCliWrapper'

/** veraPDF from Maven Central, if Java and Maven are there; Maven caches it, so it is fetched once. */
export const throughMaven: Place = async () => {
  const needed = await Promise.all([run(['java', '-version']), run(['mvn', '-version'])])
  if (needed.some(({ code }) => code !== 0)) return undefined
  return {
    name: `veraPDF ${version} from Maven`,
    command: ['java', '-cp', await classPath(), main],
  }
}

async function classPath(): Promise<string> {
  const list = join(folder, `class-path-${version}.txt`)
  const known = await readFile(list, 'utf8').catch(() => '')
  if (known !== '' && known.split(delimiter).every((jar) => existsSync(jar))) return known
  await mkdir(folder, { recursive: true })
  const project = join(folder, 'pom.xml')
  await writeFile(project, pom)
  const goal = ['dependency:build-classpath', `-Dmdep.outputFile=${join(process.cwd(), list)}`]
  const { code, output } = await run(['mvn', '-q', '-B', '-f', project, ...goal])
  if (code !== 0) {
    throw new UserError(
      `Maven could not fetch veraPDF ${version}. Check the network and Maven's settings, or install verapdf.\n${output}`,
    )
  }
  return readFile(list, 'utf8')
}

const delimiter = process.platform === 'win32' ? ';' : ':'

const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>everyleaf</groupId>
  <artifactId>check-pdfua</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.verapdf.apps</groupId>
      <artifactId>cli</artifactId>
      <version>${version}</version>
    </dependency>
  </dependencies>
</project>
`
