import { onBeforeUnmount, onMounted, readonly, shallowRef } from 'vue'

const everySeconds = 20
const tick = shallowRef(0)
let listeners = 0
let timer: ReturnType<typeof setInterval> | undefined

function beat() {
  tick.value += 1
}

function start() {
  timer = setInterval(beat, everySeconds * 1000)
  document.addEventListener('visibilitychange', beat)
}

function stop() {
  clearInterval(timer)
  document.removeEventListener('visibilitychange', beat)
}

/** One clock for every time on the page, however many there are; it stops when the last one leaves. */
export function useTick() {
  onMounted(() => {
    if (listeners === 0) start()
    listeners += 1
  })
  onBeforeUnmount(() => {
    listeners -= 1
    if (listeners === 0) stop()
  })
  return readonly(tick)
}
