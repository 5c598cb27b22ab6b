import { useQuery } from '@pinia/colada'
import { computed } from 'vue'
import { articlesQuery, everyArticle } from '../articles/queries.ts'
import { assistantQuery } from '../assistant/queries.ts'
import { inboxesQuery } from '../inboxes/queries.ts'
import { jobsQuery } from '../jobs/queries.ts'
import { teamsQuery } from '../people/queries.ts'
import { stepsOf } from './steps.ts'

/** Everything the overview speaks of. Undefined until all of it is known. */
export function useSetUp() {
  const inboxes = useQuery(inboxesQuery)
  const teams = useQuery(teamsQuery)
  const articles = useQuery(articlesQuery(everyArticle))
  const assistant = useQuery(assistantQuery)
  const jobs = useQuery(jobsQuery)
  const all = [inboxes, teams, articles, assistant, jobs]

  const steps = computed(() => {
    if (!inboxes.data.value || !teams.data.value || !articles.data.value) return undefined
    if (!assistant.data.value || !jobs.data.value) return undefined
    return stepsOf({
      inboxes: inboxes.data.value,
      teams: teams.data.value,
      articles: articles.data.value,
      assistant: assistant.data.value,
      failedJobs: jobs.data.value.length,
    })
  })
  const error = computed(() => all.find((query) => query.error.value)?.error.value)
  const isLoading = computed(() => all.some((query) => query.isLoading.value))
  const readAgain = () => Promise.all(all.map((query) => query.refetch()))

  return { steps, inboxes: inboxes.data, error, isLoading, readAgain }
}
