import { once } from 'node:events'
import { createServer } from 'node:net'
import { holdRefusedPort } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'

describe('holdRefusedPort', () => {
  it('is a port at which each connection is refused', async () => {
    await using held = await holdRefusedPort()
    for (let at = 0; at < 3; at++)
      await expect(fetch(`http://127.0.0.1:${held.port}`)).rejects.toMatchObject({
        cause: { code: 'ECONNREFUSED', syscall: 'connect', port: held.port },
      })
  })

  it('is nobody else’s while it is held', async () => {
    await using held = await holdRefusedPort()
    const [error] = await once(createServer().listen(held.port, '127.0.0.1'), 'error')
    expect(error).toMatchObject({ code: 'EADDRINUSE' })
  })

  it('is let go of once', async () => {
    const held = await holdRefusedPort()
    await held.release()
    await held.release()
    await expect(fetch(`http://127.0.0.1:${held.port}`)).rejects.toMatchObject({
      cause: { code: 'ECONNREFUSED' },
    })
  })
})
