// Hashes that are the same in every engine: stable keys for ids, and names for byte streams.

/** 32-bit FNV-1a over the UTF-16 code units, finished with a full mix. */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    h = Math.imul(h ^ (unit & 0xff), 0x01000193);
    h = Math.imul(h ^ (unit >>> 8), 0x01000193);
  }
  h ^= h >>> 16;
  h = Math.imul(h, 0x7feb352d);
  h ^= h >>> 15;
  h = Math.imul(h, 0x846ca68b);
  return (h ^ (h >>> 16)) >>> 0;
}

/** 16 hexadecimal digits for some bytes: two independent 32-bit lanes over 4-byte words. */
export function hashBytes(bytes: Uint8Array): string {
  let h1 = 0x9e3779b9;
  let h2 = 0x85ebca6b ^ bytes.length;
  const words = bytes.length >>> 2;
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const u32 = new Uint32Array(aligned.buffer, aligned.byteOffset, words);
  for (let i = 0; i < words; i++) {
    h1 = Math.imul(h1 ^ u32[i], 0x01000193);
    h1 ^= h1 >>> 15;
    h2 = Math.imul(h2 ^ u32[i], 0x85ebca77);
    h2 = (h2 << 13) | (h2 >>> 19);
  }
  for (let i = words * 4; i < bytes.length; i++) {
    h1 = Math.imul(h1 ^ bytes[i], 0x01000193);
    h2 = Math.imul(h2 ^ bytes[i], 0x85ebca77);
  }
  return hex(finish(h1 ^ h2)) + hex(finish(h2 + Math.imul(h1, 0x27d4eb2f)));
}

function finish(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x7feb352d);
  h ^= h >>> 15;
  h = Math.imul(h, 0x846ca68b);
  return (h ^ (h >>> 16)) >>> 0;
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}
