/** Sends at a steady rate, waiting for no answer before the next: a slow server cannot slow its own load down. */
export async function openLoop(
  perSecond: number,
  seconds: number,
  send: (index: number) => Promise<void>,
): Promise<number> {
  const total = Math.round(perSecond * seconds)
  const start = performance.now()
  const pending: Promise<void>[] = []
  for (let index = 0; index < total; index++) {
    const wait = start + (index * 1000) / perSecond - performance.now()
    if (wait > 0) await new Promise((resolve) => (wait > 2 ? setTimeout(resolve, wait - 1) : setImmediate(resolve)))
    pending.push(send(index))
  }
  await Promise.all(pending)
  return total
}
