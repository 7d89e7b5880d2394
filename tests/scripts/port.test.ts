import { createServer } from 'node:net'
import * as assert from 'uvu/assert'
import { UserError } from '../../plugins/findings/user-error.ts'
import { needFreePort, readPort } from '../../scripts/start/port.ts'
import { suite } from '../suite.ts'

suite('the port of npm start', (test) => {
  test('is a whole number that a port can have, and 8080 if none is given', () => {
    assert.is(readPort(undefined), 8080)
    assert.is(readPort('65535'), 65535)
    for (const wrong of ['abc', '0', '65536', '80.5', '1e3', '', ' '])
      assert.throws(() => readPort(wrong), /is not a port\. A port is a whole number/)
  })

  test('if another program has it, another port is suggested that is free', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen({ port: 0, host: '127.0.0.1' }, resolve))
    const address = other.address()
    const port = address !== null && typeof address === 'object' ? address.port : 0
    try {
      const error: unknown = await needFreePort(port).then(
        () => undefined,
        (reason: unknown) => reason,
      )
      assert.instance(error, UserError)
      const { message } = error as UserError
      assert.match(message, `Another program is using port ${port}`)
      const suggested = Number(/npm start -- --port (\d+)$/.exec(message)?.[1])
      await needFreePort(suggested)
    } finally {
      other.close()
    }
    await needFreePort(port)
  })
})
