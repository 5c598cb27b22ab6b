/**
 * One of the variants for a key, always the same one for the same key: thresholds can be tried on some users and not on
 * others. FNV-1a over the key.
 */
export function pickVariant<T>(key: string, variants: readonly [T, ...T[]]): T {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  return variants[(hash >>> 0) % variants.length] ?? variants[0]
}
