import { afterAll, afterEach } from 'vitest'
import { takePictures } from './browser.ts'
import { type EmbeddedHouse, openEmbeddedHouse } from './embedded.ts'
import { openServerHouse, type ServerHouse } from './server.ts'

/** After a test that failed: what this said last, and what the browsers show. */
function tellWhenFailed(output: () => string): void {
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    console.error([output().slice(-6_000), ...(await takePictures(task.name))].join('\n'))
  })
}

/** A house of its own for the test file that calls this where it begins, closed after its last test. */
export async function embeddedHouse(options?: Parameters<typeof openEmbeddedHouse>[0]): Promise<EmbeddedHouse> {
  const house = await openEmbeddedHouse(options)
  afterAll(house.close)
  tellWhenFailed(house.output)
  return house
}

export async function serverHouse(options?: Parameters<typeof openServerHouse>[0]): Promise<ServerHouse> {
  const house = await openServerHouse(options)
  afterAll(house.close)
  tellWhenFailed(house.output)
  return house
}
