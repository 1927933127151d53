// The yuan of the documents in a project's currency: a sum is never taken as another currency's.

export interface HasCurrency {
  /** ISO 4217 code. */
  readonly currency: string;
  readonly units?:
    | { /** How much of it one yuan is. */ readonly currencyPerCny?: number | undefined }
    | undefined;
}

/** How much of the project's currency one yuan is; null where it does not say. */
export function yuanRate({ currency, units }: HasCurrency): number | null {
  return currency === 'CNY' ? 1 : (units?.currencyPerCny ?? null);
}

/**
 * A sum in yuan, as the documents give it, in the project's currency, to its coins; null where the project has another
 * currency and says no rate: a sum is never taken as another currency's.
 */
export function fromYuan({ currency, units }: HasCurrency, yuan: number): number | null {
  const rate = yuanRate({ currency, units });
  return rate === null ? null : rate === 1 ? yuan : Math.round(yuan * rate * 100) / 100;
}
