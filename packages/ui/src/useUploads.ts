import { computed, shallowRef } from 'vue'

/** A file the desk has, as much of it as a screen shows. */
export interface UploadedFile {
  id: string
  name: string
  size: number
  image: { width: number; height: number } | null
  state: 'ready' | 'quarantined'
}

/** A file that was picked and not sent yet. */
export interface PickedFile {
  key: number
  file: File
  state: 'uploading' | 'ready' | 'failed'
  uploaded?: UploadedFile
  /** What `upload` threw. */
  problem?: unknown
}

/** Files on their way: each is uploaded as soon as it is picked, and goes with the next message. */
export function useUploads(most: number) {
  const picked = shallowRef<readonly PickedFile[]>([])
  let lastKey = 0

  const change = (key: number, to: Partial<PickedFile>): void => {
    picked.value = picked.value.map((one) => (one.key === key ? { ...one, ...to } : one))
  }
  async function upload(one: PickedFile, work: (file: File) => Promise<UploadedFile>): Promise<void> {
    change(one.key, { state: 'uploading', problem: undefined })
    try {
      change(one.key, { state: 'ready', uploaded: await work(one.file) })
    } catch (problem) {
      change(one.key, { state: 'failed', problem })
    }
  }

  return {
    picked,
    isUploading: computed(() => picked.value.some(({ state }) => state === 'uploading')),
    /** Every one of them could be sent. */
    isReady: computed(() => picked.value.every(({ state }) => state === 'ready')),
    /** @returns how many were too many */
    add: (files: readonly File[], work: (file: File) => Promise<UploadedFile>): number => {
      const taken = files.slice(0, Math.max(0, most - picked.value.length))
      const added = taken.map((file): PickedFile => ({ key: ++lastKey, file, state: 'uploading' }))
      picked.value = [...picked.value, ...added]
      for (const one of added) void upload(one, work)
      return files.length - taken.length
    },
    retry: (key: number, work: (file: File) => Promise<UploadedFile>): void => {
      const one = picked.value.find((candidate) => candidate.key === key)
      if (one) void upload(one, work)
    },
    remove: (key: number): void => {
      picked.value = picked.value.filter((one) => one.key !== key)
    },
    /** Takes all of them for a message. */
    take: (): UploadedFile[] => {
      const taken = picked.value.flatMap(({ uploaded }) => uploaded ?? [])
      picked.value = []
      return taken
    },
  }
}
export type Uploads = ReturnType<typeof useUploads>
