import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../plugins/findings/user-error.ts'
import { run } from './run.ts'

/** A program in Maven Central, and the name of its folder in our cache. */
export interface Artifact {
  name: string
  group: string
  artifact: string
  version: string
}

/** Whether Java and Maven are there. */
export async function hasMaven(): Promise<boolean> {
  const needed = await Promise.all([run(['java', '-version']), run(['mvn', '-version'])])
  return needed.every(({ code }) => code === 0)
}

/** Gives the class path of a program from Maven Central; Maven caches it, so it is fetched once. Throws a UserError. */
export async function classPath({ name, group, artifact, version }: Artifact): Promise<string> {
  const folder = join('.cache', name.toLowerCase())
  const list = join(folder, `class-path-${version}.txt`)
  const known = await readFile(list, 'utf8').catch(() => '')
  if (known !== '' && known.split(delimiter).every((jar) => existsSync(jar))) return known
  await mkdir(folder, { recursive: true })
  const project = join(folder, 'pom.xml')
  await writeFile(project, pomOf({ group, artifact, version }))
  const goal = ['dependency:build-classpath', `-Dmdep.outputFile=${join(process.cwd(), list)}`]
  const { code, output } = await run(['mvn', '-q', '-B', '-f', project, ...goal])
  if (code !== 0) {
    throw new UserError(
      `Maven could not fetch ${name} ${version}. Check the network and Maven's settings, or install ${name.toLowerCase()}.\n${output}`,
    )
  }
  return readFile(list, 'utf8')
}

const delimiter = process.platform === 'win32' ? ';' : ':'

const pomOf = ({ group, artifact, version }: Omit<Artifact, 'name'>): string =>
  `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>everyleaf</groupId>
  <artifactId>checks</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>${group}</groupId>
      <artifactId>${artifact}</artifactId>
      <version>${version}</version>
    </dependency>
  </dependencies>
</project>
`
