const EVERY_MS = 10_000
const isTerminal = process.stdout.isTTY === true

const seconds = (since) => `${((Date.now() - since) / 1_000).toFixed(1)} s`

/** Says what is being done and how long it takes: one living line on a terminal, a line now and then elsewhere. */
export async function progress(what, work) {
  const since = Date.now()
  const line = (mark) => `${mark} ${what} (${seconds(since)})`
  const write = isTerminal ? () => process.stdout.write(`\r\x1b[K${line('…')}`) : () => console.log(line('…'))
  if (isTerminal) write()
  else console.log(`… ${what}`)
  const timer = setInterval(write, isTerminal ? 200 : EVERY_MS)
  try {
    const result = await work()
    if (isTerminal) process.stdout.write('\r\x1b[K')
    console.log(line('✓'))
    return result
  } catch (error) {
    if (isTerminal) process.stdout.write('\r\x1b[K')
    console.log(line('✗'))
    throw error
  } finally {
    clearInterval(timer)
  }
}
