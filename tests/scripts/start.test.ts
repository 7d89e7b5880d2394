import { networkInterfaces } from 'node:os'
import * as assert from 'uvu/assert'
import { opened, whileServing } from '../help/serving.ts'
import { project, slug } from '../help/site.ts'
import { suite } from '../suite.ts'

suite('npm start', (test) => {
  test('serves pages with live reload, prints a PDF on request, and listens on loopback alone', async () => {
    await whileServing(project, async (server) => {
      const folder = `${server}leaflets/${slug}/`
      assert.match((await opened(folder)).text, /src="\/\.11ty\/reload-client\.js"/)

      const text = await fetch(`${folder}${slug}.txt`)
      assert.is(text.status, 200)
      assert.match(await text.text(), /\n={40,}\n/)
      const pdf = await fetch(`${folder}${slug}.pdf`)
      assert.is(pdf.status, 200)
      assert.match(Buffer.from(await pdf.arrayBuffer()).toString('latin1', 0, 8), /^%PDF-1\./)

      const others = Object.values(networkInterfaces())
        .flatMap((list) => list ?? [])
        .filter(({ internal, family }) => !internal && family === 'IPv4')
      for (const { address } of others) {
        const answer = await fetch(`http://${address}:${new URL(server).port}/`).then(
          () => 'answers',
          () => 'refused',
        )
        assert.is(answer, 'refused', address)
      }
    })
  })
})
