import { useToasts } from '@hummdesk/ui/toasts'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'

/** A page that fails right after it was loaded fails again: only one that has been open for a while is worth it. */
const oldMs = 10_000

const isDeskThere = (): Promise<boolean> =>
  fetch(import.meta.env.BASE_URL, { method: 'HEAD' }).then(
    ({ ok }) => ok,
    () => false,
  )

/** The desk was renewed while this page was open, and the file of the next screen is gone: the page is loaded afresh there. */
export function useFreshFiles(): void {
  const router = useRouter()
  const { t } = useI18n()
  const { show } = useToasts()

  router.onError(async (_, target) => {
    const isThere = await isDeskThere()
    if (isThere && performance.now() > oldMs) location.assign(router.resolve(target.fullPath).href)
    else show({ tone: 'danger', text: t(isThere ? 'problems.unexpected' : 'problems.offline') })
  })
}
