// How much memory the machine has, where the browser says.

/** undefined where it does not say. Browsers round it, to 8 GB at most. */
export function memoryOfMachine(): number | undefined {
  const { deviceMemory } = navigator as { readonly deviceMemory?: number };
  return deviceMemory === undefined ? undefined : deviceMemory * 1e9;
}
