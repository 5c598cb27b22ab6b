import { ApiProblem } from '@hummdesk/client/problem'
import { uploadAttachment } from '@hummdesk/contract/attachments'
import { call } from '@hummdesk/shell/api'
import { useProblem } from '@hummdesk/shell/problems'
import type { PickedFile, UploadedFile } from '@hummdesk/ui/useUploads'
import { computed, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useUploadsStore } from './uploads.store.ts'

/** As the contract has it. */
const LARGEST = 10 * 1_024 * 1_024

/** The files that go with a conversation's next message. */
export function useFiles(conversationId: () => string) {
  const { t } = useI18n()
  const sentence = useProblem()
  const store = useUploadsStore()
  const uploads = computed(() => store.of(conversationId()))
  /** More were picked than fit. */
  const tooMany = shallowRef(0)
  watch(conversationId, () => {
    tooMany.value = 0
  })

  const upload =
    (id: string) =>
    (file: File): Promise<UploadedFile> =>
      file.size > LARGEST
        ? Promise.reject(new ApiProblem('body_too_large', 413))
        : call(uploadAttachment, { params: { id }, file })

  const stateOf = ({ state, problem, uploaded }: PickedFile): string => {
    if (state === 'uploading') return t('files.uploading')
    if (uploaded?.state === 'quarantined') return t('files.quarantined')
    if (state === 'ready') return ''
    return problem instanceof ApiProblem && problem.code === 'body_too_large' ? t('files.tooLarge') : sentence(problem)
  }
  return {
    picked: computed(() => uploads.value.picked.value),
    isReady: computed(() => uploads.value.isReady.value),
    tooMany,
    stateOf,
    add: (files: readonly File[]): void => {
      tooMany.value = uploads.value.add(files, upload(conversationId()))
    },
    retry: (key: number): void => uploads.value.retry(key, upload(conversationId())),
    remove: (key: number): void => {
      tooMany.value = 0
      uploads.value.remove(key)
    },
    take: (): UploadedFile[] => uploads.value.take(),
  }
}
