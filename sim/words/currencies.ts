// The currencies of ISO 4217 that are money somewhere, so that a mistyped code is found where it enters.

const codes =
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG';

/** Codes of ISO 4217, in order of the alphabet. */
export const currencies: readonly string[] = codes.split(' ');

/** What people write for a currency whose code is another. */
const otherNames: Readonly<Record<string, string>> = {
  ...{ RMB: 'CNY', CNH: 'CNY', YUAN: 'CNY', 元: 'CNY', 人民币: 'CNY', '¥': 'CNY', NTD: 'TWD' },
  ...{ $: 'USD', '€': 'EUR', EURO: 'EUR', '£': 'GBP', YEN: 'JPY' },
};

/** The code that was probably meant. */
export function currencyMeant(got: string): string | undefined {
  const code = got.trim().toUpperCase();
  return currencies.includes(code) ? code : otherNames[code];
}
