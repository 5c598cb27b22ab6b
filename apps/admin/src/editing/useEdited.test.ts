import { ApiProblem } from '@hummdesk/client/problem'
import { describe, expect, it } from 'vitest'
import { nextTick, shallowRef } from 'vue'
import { useEdited } from './useEdited.ts'

interface Words {
  name: string
  sites: string[]
}

/** A desk that holds something, and stores what it is given unless told to refuse. */
function editing(first: Words | null = { name: 'one', sites: [] }) {
  const held = shallowRef<Words | undefined>(first ?? undefined)
  const stored: Words[] = []
  let refusal: ApiProblem | undefined
  const edit = useEdited(
    () => held.value,
    async (words) => {
      if (refusal) throw refusal
      stored.push(words)
      held.value = words
      return words
    },
  )
  const write = (words: Partial<Words>) => {
    edit.edited.value = { ...(edit.edited.value ?? { name: '', sites: [] }), ...words }
  }
  return { ...edit, held, stored, write, refuse: (problem: ApiProblem | undefined) => (refusal = problem) }
}

describe('a form', () => {
  it('begins with what the desk holds, when it is known', async () => {
    const { edited, isDirty, held } = editing(null)
    expect(edited.value).toBeUndefined()
    held.value = { name: 'late', sites: [] }
    await nextTick()
    expect([edited.value, isDirty.value]).toEqual([{ name: 'late', sites: [] }, false])
  })

  it('saves as a whole, says so, and is clean again', async () => {
    const { write, save, stored, isDirty, isSaved } = editing()
    write({ name: 'two' })
    expect(isDirty.value).toBe(true)
    expect(await save()).toBe(true)
    expect([stored, isDirty.value, isSaved.value]).toEqual([[{ name: 'two', sites: [] }], false, true])
    write({ name: 'three' })
    await nextTick()
    expect(isSaved.value).toBe(false)
  })

  it('is clean when the old words are written again', () => {
    const { write, isDirty } = editing()
    write({ name: 'two' })
    write({ name: 'one' })
    expect(isDirty.value).toBe(false)
  })

  it('keeps what was written when it could not be saved, and says why', async () => {
    const { write, save, edited, isDirty, problem, refuse } = editing()
    refuse(new ApiProblem('invalid_request', 422, [{ at: 'body.name', message: 'is too long' }]))
    write({ name: 'two' })
    expect(await save()).toBe(false)
    expect([edited.value?.name, isDirty.value, problem.value]).toMatchObject(['two', true, { code: 'invalid_request' }])
    refuse(undefined)
    expect(await save()).toBe(true)
    expect(problem.value).toBeUndefined()
  })

  it('takes in what others saved as long as nothing was changed here', async () => {
    const { edited, held, isOvertaken } = editing()
    held.value = { name: 'theirs', sites: [] }
    await nextTick()
    expect([edited.value?.name, isOvertaken.value]).toEqual(['theirs', false])
  })

  it('does not lose what was written when others saved, and can give way', async () => {
    const { edited, held, write, isOvertaken, isDirty, discard } = editing()
    write({ name: 'mine' })
    held.value = { name: 'theirs', sites: [] }
    await nextTick()
    expect([edited.value?.name, isOvertaken.value]).toEqual(['mine', true])
    discard()
    expect([edited.value?.name, isOvertaken.value, isDirty.value]).toEqual(['theirs', false, false])
  })

  it('keeps what is typed while it is being saved', async () => {
    const { write, save, edited, isDirty } = editing()
    write({ name: 'two' })
    const saving = save()
    write({ name: 'two and a half' })
    await saving
    expect([edited.value?.name, isDirty.value]).toEqual(['two and a half', true])
  })
})
