import { forget, keep, kept } from '@hummdesk/shell/kept'
import { readonly, shallowRef } from 'vue'

const place = 'hummdesk.enter'
const isOn = shallowRef(kept(place) === 'sends')

export const doesEnterSend = readonly(isOn)

export function setEnterSends(on: boolean): void {
  isOn.value = on
  if (on) keep(place, 'sends')
  else forget(place)
}
