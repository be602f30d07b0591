/**
 * A hash that is the same on every machine and in every version: 104 bits in 20 characters of Crockford's base 32 (the
 * alphabet of ULIDs). Made of four 32-bit lanes of FNV-1a with different seeds; good against accidents, not attacks.
 */
export function stableHash(parts: readonly string[]): string {
  // Lengths keep ['a', 'b'] and ['ab'] apart.
  const text = parts.map((part) => `${part.length}:${part}`).join('');
  return seeds.map((seed) => lane(text, seed)).join('');
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const seeds = [0x811c9dc5, 0x01000193, 0x9e3779b1, 0x85ebca6b] as const;
const digitsPerLane = 5;

function lane(text: string, seed: number): string {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  let digits = '';
  for (let place = 0; place < digitsPerLane; place += 1) {
    digits += alphabet.charAt((hash >>> (place * 5)) & 31);
  }
  return digits;
}

/** A node id in the form of a ULID that belongs to a text: the same row gets the same id in every session. */
export function stableNodeId(parts: readonly string[]): string {
  return `01MERG${stableHash(parts)}`;
}
