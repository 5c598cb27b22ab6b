export interface Alarm {
  wake: () => void
  /** Returns when woken or when the time is up. A call that came while nobody waited counts. */
  wait: (ms: number) => Promise<void>
}

export function alarm(): Alarm {
  let isWoken = false
  let ring: (() => void) | undefined
  return {
    wake: () => {
      isWoken = true
      ring?.()
    },
    wait: async (ms) => {
      if (!isWoken) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          ring = () => {
            clearTimeout(timer)
            resolve()
          }
        })
        ring = undefined
      }
      isWoken = false
    },
  }
}
