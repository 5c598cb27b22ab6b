import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Running, root, start } from './process.ts'

export const nginxBinary = process.env['NGINX'] ?? '/usr/sbin/nginx'

/** A configuration file around the very template that is deployed. */
export function renderNginx(folder: string, listen: number, apiPorts: readonly number[]): string {
  const servers = apiPorts.map((port) => `server 127.0.0.1:${port} max_fails=3 fail_timeout=30s;`).join(' ')
  const site = readFileSync(path.join(root, 'nginx/templates/hummdesk.conf.template'), 'utf8')
    .replaceAll(`\${API_SERVERS}`, servers)
    .replaceAll(`\${FILE_SERVER}`, '127.0.0.1:9')
    .replaceAll(`\${LISTEN}`, `127.0.0.1:${listen}`)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
    .join('\n')
  const file = path.join(folder, 'nginx.conf')
  writeFileSync(
    file,
    `daemon off;\npid ${folder}/nginx.pid;\nerror_log stderr;\nworker_processes 1;\nevents { worker_connections 1024; }\nhttp {\naccess_log off;\n${temporary}\n${site}\n}\n`,
  )
  return file
}

export async function openNginx(
  listen: number,
  apiPorts: readonly number[],
): Promise<{ running: Running; close: () => Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hummdesk-nginx-'))
  const running = start(nginxBinary, ['-c', renderNginx(folder, listen, apiPorts), '-p', folder], {})
  return {
    running,
    close: async () => {
      running.kill('SIGTERM')
      await running.ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
