// Which rows of the evidence stand behind each figure on the screen, and the groups the table is laid out in.
import type { EvidenceKey } from '../../../sim/evidence/table.ts';

export type GroupName =
  | 'trip'
  | 'way'
  | 'stop'
  | 'dwell'
  | 'attention'
  | 'choice'
  | 'stockout'
  | 'segments'
  | 'crowd'
  | 'checkout'
  | 'promotion';

/** A row without a group is a type error. */
export const groupOf: Readonly<Record<EvidenceKey, GroupName>> = {
  listShare: 'trip',
  listBasketFactor: 'trip',
  basketLogMean: 'trip',
  basketLogSd: 'trip',
  basketMaxUnits: 'trip',
  goalShareList: 'trip',
  goalShareNoList: 'trip',
  namedBrandShare: 'trip',
  wanderStopsNoList: 'way',
  wanderStopsList: 'way',
  routeReachM: 'way',
  walkSpeedMps: 'way',
  walkSpeedSdMps: 'way',
  standDistanceM: 'way',
  stopHazardPerS: 'stop',
  hazardCommodity: 'stop',
  hazardStaple: 'stop',
  hazardImpulse: 'stop',
  satiation: 'stop',
  rightBias: 'stop',
  visibilityEndcap: 'stop',
  visibilityFloorStack: 'stop',
  visibilityPillar: 'stop',
  visibilityClipStrip: 'stop',
  visibilitySideHang: 'stop',
  visibilityCheckoutRack: 'stop',
  sightMGondola: 'stop',
  sightMWall: 'stop',
  sightMEndcap: 'stop',
  sightMFloorStack: 'stop',
  sightMPillar: 'stop',
  sightMClipStrip: 'stop',
  sightMSideHang: 'stop',
  sightMCheckoutRack: 'stop',
  sightMarginM: 'stop',
  dwellLogMean: 'dwell',
  dwellLogSd: 'dwell',
  dwellMaxS: 'dwell',
  decisionShare: 'dwell',
  looksPerS: 'attention',
  facingExponent: 'attention',
  levelBottom: 'attention',
  levelWaist: 'attention',
  levelEye: 'attention',
  levelTop: 'attention',
  waistFromM: 'attention',
  eyeFromM: 'attention',
  topFromM: 'attention',
  centreBonus: 'attention',
  sideTurned: 'attention',
  topTurned: 'attention',
  labelled: 'attention',
  priceBeta: 'choice',
  outsideGoal: 'choice',
  outsideUnplanned: 'choice',
  nestShare: 'choice',
  stockoutSwitch: 'stockout',
  stockoutLostForGood: 'stockout',
  brandStrengthLoyal: 'segments',
  priceSensitivityLoyal: 'segments',
  displaySensitivityLoyal: 'segments',
  brandStrengthSwitcher: 'segments',
  priceSensitivitySwitcher: 'segments',
  displaySensitivitySwitcher: 'segments',
  brandStrengthQuasiLoyal: 'segments',
  priceSensitivityQuasiLoyal: 'segments',
  displaySensitivityQuasiLoyal: 'segments',
  brandStrengthUnknown: 'segments',
  priceSensitivityUnknown: 'segments',
  displaySensitivityUnknown: 'segments',
  crowdAttention: 'crowd',
  densityGamma: 'crowd',
  slowestShare: 'crowd',
  densityJam: 'crowd',
  zoneM: 'crowd',
  bodyClearanceM: 'crowd',
  checkoutBaseS: 'checkout',
  checkoutPerUnitS: 'checkout',
  promoterConversion: 'promotion',
  promoterContactS: 'promotion',
  promoterHazardPerS: 'promotion',
  promoterReachM: 'promotion',
  promoterQueueMost: 'promotion',
  familyShare: 'promotion',
  giftValueShare: 'promotion',
  popLift: 'promotion',
  popCreative: 'promotion',
  popBrand: 'promotion',
  popOffer: 'promotion',
  popOfferInfo: 'promotion',
  popMoving: 'promotion',
  popColourful: 'promotion',
  popConspicuous: 'promotion',
};

export const groupNames: readonly GroupName[] = [
  'trip',
  'way',
  'stop',
  'dwell',
  'attention',
  'choice',
  'stockout',
  'segments',
  'crowd',
  'checkout',
  'promotion',
];

export type TopicName =
  | 'units'
  | 'revenue'
  | 'margin'
  | 'lostSales'
  | 'verdict'
  | 'segment'
  | 'goals'
  | 'stop'
  | 'looks'
  | 'purchase'
  | 'missing'
  | 'queue'
  | 'funnel'
  | 'traffic'
  | 'occupancy'
  | 'contacts';

const sales: readonly GroupName[] = ['trip', 'stop', 'dwell', 'attention', 'choice', 'stockout', 'segments'];

/** Whole groups: a figure hangs on all of what happens on the way to it. */
export const topicGroups: Readonly<Record<TopicName, readonly GroupName[]>> = {
  units: sales,
  revenue: sales,
  margin: sales,
  lostSales: ['trip', 'choice', 'stockout'],
  verdict: ['stop', 'attention', 'choice', 'stockout', 'segments', 'crowd'],
  segment: ['segments'],
  goals: ['trip'],
  stop: ['stop', 'dwell'],
  looks: ['attention', 'dwell'],
  purchase: ['trip', 'choice', 'stop'],
  missing: ['stockout'],
  queue: ['checkout'],
  funnel: ['way', 'stop', 'dwell', 'attention', 'choice'],
  traffic: ['trip', 'way', 'crowd'],
  occupancy: ['trip', 'way', 'dwell', 'checkout'],
  contacts: ['promotion'],
};
