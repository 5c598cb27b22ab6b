import { ApiProblem, type FailureCode } from './problem.ts'

/** One request below `/api/v1`, before anybody knows its types. */
export interface Request {
  method: string
  path: string
  params?: Record<string, unknown> | undefined
  query?: Record<string, unknown> | undefined
  body?: unknown
  token?: string | undefined
}

const TIMEOUT_MS = 20_000
/** A file takes as long as the line lets it. */
const UPLOAD_TIMEOUT_MS = 180_000

/** One file as the body of a request. */
export function formOf(file: File): FormData {
  const form = new FormData()
  form.set('file', file)
  return form
}

function urlOf(base: string, { path, params, query }: Request): string {
  const filled = path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(String(params?.[key] ?? '')))
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query ?? {})) if (value !== undefined) search.set(key, String(value))
  return search.size > 0 ? `${base}${filled}?${search}` : base + filled
}

const bodyOf = (body: unknown): string | FormData => (body instanceof FormData ? body : JSON.stringify(body))

interface Refusal {
  code?: FailureCode
  errors?: ApiProblem['errors']
}

async function refusalOf(response: Response): Promise<ApiProblem> {
  const refusal: Refusal = await response.json().catch(() => ({}))
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  return new ApiProblem(
    refusal.code ?? 'unreadable',
    response.status,
    refusal.errors ?? [],
    Number.isFinite(seconds) ? seconds * 1000 : undefined,
  )
}

/**
 * Sends one request and returns its JSON.
 * @throws ApiProblem for every refusal, for a network that is down (`offline`) and after 20 s (`timed_out`)
 */
export async function send<T>(base: string, request: Request): Promise<T> {
  const headers = new Headers()
  if (request.token) headers.set('authorization', `Bearer ${request.token}`)
  const isForm = request.body instanceof FormData
  if (request.body !== undefined && !isForm) headers.set('content-type', 'application/json')
  let response: Response
  try {
    response = await fetch(urlOf(base, request), {
      method: request.method,
      headers,
      signal: AbortSignal.timeout(isForm ? UPLOAD_TIMEOUT_MS : TIMEOUT_MS),
      ...(request.body !== undefined && { body: bodyOf(request.body) }),
    })
  } catch (error) {
    const isTimeout = error instanceof DOMException && error.name === 'TimeoutError'
    throw new ApiProblem(isTimeout ? 'timed_out' : 'offline', 0)
  }
  if (!response.ok) throw await refusalOf(response)
  return response.json().catch(() => {
    throw new ApiProblem('unreadable', response.status)
  })
}
