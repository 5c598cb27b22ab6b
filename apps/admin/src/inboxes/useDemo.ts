import { shallowRef } from 'vue'

const isServed = shallowRef<boolean>()

async function look(): Promise<void> {
  isServed.value = await fetch('/demo/', { method: 'HEAD' }).then(
    ({ ok }) => ok,
    () => false,
  )
}

/** A page to try an inbox on, where this desk has one. */
export function useDemo() {
  if (isServed.value === undefined) void look()
  return { urlOf: (key: string) => (isServed.value ? `/demo/${key}/` : undefined) }
}
