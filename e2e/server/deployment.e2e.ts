import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { nginxBinary, renderNginx } from '../house/nginx.ts'
import { freePort, start } from '../house/process.ts'

it('has a proxy configuration that nginx accepts', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hummdesk-nginx-'))
  try {
    const file = renderNginx(folder, await freePort(), [5001, 5002, 5003])
    const nginx = start(nginxBinary, ['-t', '-c', file, '-p', folder], {})
    expect(await nginx.ended, nginx.output()).toEqual({ code: 0, signal: null })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
