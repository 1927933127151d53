// Where the checks at the door begin to speak. None of these moves a shopper: they only decide what is worth a sentence.

export const thresholds = {
  /** Share of shoppers who buy, for what is likely and for the least: 92 to 97 % do in the example stores. */
  buyersShare: 0.93,
  leastBuyersShare: 0.7,
  /** A line this long is no busy hour any more: in the example stores the mean wait is below half a minute. */
  longLineH: 0.5,
  /**
   * Bytes of a trace for a unit wanted, without and with every walk and look; bytes of working memory for a byte of it
   * (it grows by doubling, and is packed once). Measured in the three example stores: 125 to 141, 1,580 to 1,770.
   */
  salesBytesPerUnit: 140,
  fullBytesPerUnit: 1750,
  workingBytesPerByte: 3,
  /** Milliseconds for a shopper, and for a pair of points shoppers walk between; measured there too, on one slow core. */
  msPerShopper: 2,
  msPerPair: 0.0015,
  /** A way between two points: the next point (2 bytes) and its length (4). The corners of a thing that takes floor. */
  bytesPerPair: 6,
  cornersOfAThing: 4,
  /** Points have numbers of 16 bits. */
  mostPoints: 32_767,
  /** Fewer things than this have no middle that says anything. */
  fewest: 4,
  /** The longest side of the middle pack: 190 to 220 mm in the example stores; a lipstick has 80, a wardrobe is no pack. */
  usualPackMm: 200,
  smallPackMm: 40,
  largePackMm: 1000,
  /** Clear height over the middle shelf: 280 to 295 mm in the example stores; under 60 nothing but a card could stand. */
  usualShelfMm: 290,
  smallShelfMm: 60,
  /** So many times the middle of its category, or a part of it: at most 7 for packs, 12.4 for prices in the examples. */
  packTimes: 8,
  priceTimes: 40,
  /** Part of a machine's memory one run may take: the rest is the document, the page and everybody else's. */
  shareOfMemory: 0.5,
  /** Of a machine that does not say how much it has. */
  usualMemoryBytes: 8e9,
} as const;
