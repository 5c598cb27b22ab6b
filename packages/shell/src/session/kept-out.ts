import { computed } from 'vue'
import { session } from '../api.ts'

/** Whether the company asks for a second step that this person has not set up: until then nothing but that can be done. */
export const isKeptOut = computed(
  () =>
    session.value?.memberships.some(
      ({ accountId, needs }) => accountId === session.value?.accountId && needs === 'second_factor',
    ) ?? false,
)
