/** A part of a form as a browser sends it; `head` replaces what a browser would say of a file. */
export interface FormPart {
  name?: string
  filename?: string
  content: Buffer | string
  type?: string
  head?: string
}

const BOUNDARY = 'hummdesk-test-boundary'

const headOf = ({ name = 'file', filename = 'a.txt', type = 'application/octet-stream', head }: FormPart): string =>
  head ?? `content-disposition: form-data; name="${name}"; filename="${filename}"\r\ncontent-type: ${type}`

/** A multipart body and the header that goes with it. */
export function formOf(...parts: FormPart[]): { payload: Buffer; headers: { 'content-type': string } } {
  const pieces = parts.flatMap((part) => [
    Buffer.from(`--${BOUNDARY}\r\n${headOf(part)}\r\n\r\n`),
    Buffer.from(part.content),
    Buffer.from('\r\n'),
  ])
  return {
    payload: Buffer.concat([...pieces, Buffer.from(`--${BOUNDARY}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  }
}
