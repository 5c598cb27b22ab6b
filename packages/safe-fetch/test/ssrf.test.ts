import { describe, expect, it } from 'vitest'
import { FetchFailure } from '../src/failure.ts'
import { createSafeFetch } from '../src/safe-fetch.ts'
import { lookupOfMachine } from '../src/target.ts'
import { honeypot } from './honeypot.ts'
import { hostile } from './hostile-addresses.ts'

const open = { allowed: [], plainHttp: true, lookup: lookupOfMachine }

describe('the addresses that are ours', () => {
  for (const [kind, addresses] of Object.entries(hostile))
    it(`are never called: ${kind}`, async () => {
      const pot = await honeypot((_, response) => response.end('secret'))
      const safe = createSafeFetch(open)
      for (const written of addresses) {
        const address = written.replace('PORT', String(pot.port))
        const [saved, fetched] = await Promise.allSettled([safe.check(address), safe.fetch(address)])
        expect(saved, `saved ${address}`).toMatchObject({ status: 'rejected', reason: expect.any(FetchFailure) })
        expect(fetched, `fetched ${address}`).toMatchObject({ status: 'rejected', reason: expect.any(FetchFailure) })
      }
      expect(pot.visits()).toBe(0)
    })

  it('are refused on their own ports too, so it is not the port that saves us', async () => {
    const safe = createSafeFetch(open)
    for (const address of Object.values(hostile)
      .flat()
      .filter((one) => one.includes('PORT') && URL.canParse(one.replace(':PORT', ''))))
      await expect(safe.fetch(address.replace(':PORT', '')), address).rejects.toBeInstanceOf(FetchFailure)
  })
})

describe('names', () => {
  const named = (answers: readonly string[]) => createSafeFetch({ ...open, lookup: async () => answers })
  it.each([
    ['loopback', ['127.0.0.1']],
    ['loopback in IPv6', ['::1']],
    ['the world and us', ['93.184.215.14', '127.0.0.1']],
    ['the world and us in IPv6', ['93.184.215.14', '::ffff:7f00:1']],
    ['NAT64', ['64:ff9b::a9fe:a9fe']],
    ['a link with a zone', ['fe80::1%lo']],
    ['a multicast group', ['ff02::1']],
    ['no address at all', ['not an address']],
  ])('that point at %s are refused', async (_, answers) => {
    await expect(named(answers).fetch('http://shop.example/')).rejects.toMatchObject({ reason: 'address_not_allowed' })
    await expect(named(answers).check('http://shop.example/')).rejects.toMatchObject({ reason: 'address_not_allowed' })
  })

  it('that nobody knows are said to be so', async () => {
    await expect(named([]).fetch('https://shop.example/')).rejects.toMatchObject({ reason: 'name_not_found' })
    const failing = createSafeFetch({ ...open, lookup: async () => Promise.reject(new Error('ENOTFOUND')) })
    await expect(failing.check('https://shop.example/')).rejects.toMatchObject({
      reason: 'name_not_found',
      isRefusal: false,
    })
  })

  it('that move to us after they were saved are refused when they are called', async () => {
    const pot = await honeypot((_, response) => response.end('secret'))
    let asked = 0
    const moving = createSafeFetch({
      ...open,
      allowed: [],
      lookup: async () => {
        asked += 1
        return asked === 1 ? ['93.184.215.14'] : ['127.0.0.1']
      },
    })
    await moving.check('http://shop.example/')
    await expect(moving.fetch('http://shop.example/')).rejects.toMatchObject({ reason: 'address_not_allowed' })
    expect(pot.visits()).toBe(0)
  })
})

it('plain http to the world only where the caller says so', async () => {
  const strict = createSafeFetch({ ...open, plainHttp: false })
  await expect(strict.check('http://93.184.215.14/')).rejects.toMatchObject({ reason: 'scheme_not_allowed' })
  await expect(strict.check('https://93.184.215.14/')).resolves.toBeUndefined()
  await expect(createSafeFetch(open).check('http://93.184.215.14/')).resolves.toBeUndefined()
})
