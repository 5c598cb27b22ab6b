import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export interface Metrics {
  registry: Registry
  requestSeen: (request: { method: string; route: string; statusCode: number; seconds: number }) => void
}

/** Everything the API measures. Labels are routes and codes, never ids: what they can be is known beforehand. */
export function createMetrics(countSockets: () => number): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from a request to the end of its answer',
    labelNames: ['method', 'route', 'status_code'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  const total = new Counter({
    name: 'http_requests_total',
    help: 'Requests answered',
    labelNames: ['method', 'route', 'status_code'],
    registers: [registry],
  })
  const sockets: Gauge = new Gauge({
    name: 'websocket_connections_active',
    help: 'Sockets open in this process',
    registers: [registry],
    collect: () => sockets.set(countSockets()),
  })
  // Finding the series of some labels costs more than counting in it.
  const childrenOf = (labels: { method: string; route: string; status_code: string }) => ({
    duration: duration.labels(labels),
    total: total.labels(labels),
  })
  const seen = new Map<string, ReturnType<typeof childrenOf>>()
  return {
    registry,
    requestSeen: ({ method, route, statusCode, seconds }) => {
      const name = `${method} ${route} ${statusCode}`
      const known = seen.get(name) ?? childrenOf({ method, route, status_code: String(statusCode) })
      seen.set(name, known)
      known.duration.observe(seconds)
      known.total.inc()
    },
  }
}
