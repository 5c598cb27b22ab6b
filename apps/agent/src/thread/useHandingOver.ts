import type { Conversation, ConversationRow } from '@hummdesk/contract/conversations'
import { shallowRef } from 'vue'
import { useAssign } from '../conversations/useAssign.ts'
import { useHandoff } from '../conversations/useHandoff.ts'

/** Taking the open conversation, giving it back to the assistant, and handing it on: for buttons and keys alike. */
export function useHandingOver(row: () => ConversationRow | undefined, conversation: () => Conversation | undefined) {
  const { assign, assignToMe, isLoading: isAssigning } = useAssign()
  const { accept, giveBack, isLoading: isHandingOver } = useHandoff()
  const isHandingOn = shallowRef(false)

  /** Of two agents who take what waits, one is told that the other was quicker. */
  function take(): void {
    const now = row()
    const handoff = conversation()?.handoff
    const isWaiting = handoff?.state === 'requested' || handoff?.state === 'queued'
    if (now?.mode === 'agent' && now.assigneeId === null && isWaiting) void accept(now, handoff)
    else if (now) assignToMe(now)
  }

  function giveItBack(): void {
    const now = row()
    if (now?.mode === 'agent' && conversation()?.hasAssistant && !isHandingOver.value) void giveBack(now)
  }

  function askHandOn(): void {
    const now = row()
    if (now && now.mode !== 'closed') isHandingOn.value = true
  }
  return { assign, take, giveItBack, askHandOn, isHandingOn, isAssigning, isHandingOver }
}
