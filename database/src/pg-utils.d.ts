// node-postgres publishes no types for the function that turns a JavaScript value into what the wire carries.
declare module 'pg/lib/utils.js' {
  export function prepareValue(value: unknown): string | Buffer | null
}
