import { expect, it } from 'vitest'
import { nextTick } from 'vue'
import { type UploadedFile, useUploads } from './useUploads.ts'

const file = (name: string) => new File(['x'], name)
const uploaded = (name: string): UploadedFile => ({ id: name, name, size: 1, image: null, state: 'ready' })

it('uploads what is picked at once, and gives it to the next message', async () => {
  const { picked, add, take, isReady, isUploading } = useUploads(5)
  expect(add([file('a'), file('b')], async ({ name }) => uploaded(name))).toBe(0)
  expect([isReady.value, isUploading.value]).toEqual([false, true])
  await nextTick()
  expect([isReady.value, isUploading.value]).toEqual([true, false])
  expect(take().map(({ id }) => id)).toEqual(['a', 'b'])
  expect(picked.value).toEqual([])
})

it('keeps what failed until it is tried again or left out', async () => {
  const { picked, add, retry, remove, isReady } = useUploads(5)
  add([file('a'), file('b')], () => Promise.reject(new Error('no')))
  await nextTick()
  expect(picked.value.map(({ state }) => state)).toEqual(['failed', 'failed'])
  retry(1, async ({ name }) => uploaded(name))
  remove(2)
  await nextTick()
  expect([picked.value.length, isReady.value]).toEqual([1, true])
})

it('takes as many as fit, and says how many did not', () => {
  const { picked, add } = useUploads(2)
  expect(add([file('a'), file('b'), file('c')], () => new Promise(() => {}))).toBe(1)
  expect(picked.value).toHaveLength(2)
})
