/** A short name for the state of a value (FNV-1a of its JSON): the same value has the same stamp. No secret, no proof. */
export function stampOf(value: unknown): string {
  const text = JSON.stringify(value) ?? "";
  let hash = 2_166_136_261;
  for (let i = 0; i < text.length; i += 1)
    hash = Math.imul(hash ^ text.charCodeAt(i), 16_777_619) >>> 0;
  return `${hash.toString(36)}-${text.length.toString(36)}`;
}
