// The end of a switch over a kind: it compiles only where every kind has its case, and a stranger is refused.

export function never(kind: never): never {
  throw new RangeError(`no case for ${JSON.stringify(kind)}`);
}
