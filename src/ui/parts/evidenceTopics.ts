// Which rows of the evidence stand behind each figure on the screen. A metric knows its own.

import type { TFunction } from 'i18next';
import type { EvidenceGroup } from '../../../sim/evidence/groups.ts';
import { type Metric, metricOf, metrics } from '../../../sim/kinds/metric/index.ts';
import { type Language, say } from '../../../sim/words/text.ts';

type OtherTopic =
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

export type TopicName = Metric | OtherTopic;

export function isTopicName(topic: string): topic is TopicName {
  return isMetric(topic) || topic in otherGroups;
}

function isMetric(topic: string): topic is Metric {
  return metrics.some((metric) => metric === topic);
}

/** Whole groups: a figure hangs on all of what happens on the way to it. */
export function topicGroups(topic: TopicName): readonly EvidenceGroup[] {
  return isMetric(topic) ? metricOf(topic).evidence : otherGroups[topic];
}

const otherGroups: Readonly<Record<OtherTopic, readonly EvidenceGroup[]>> = {
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

export function topicName(topic: TopicName, language: Language, t: TFunction): string {
  return isMetric(topic) ? say(metricOf(topic).short, language) : t(`evidenceTopic.${topic}`);
}

export function topicNote(topic: TopicName, language: Language, t: TFunction): string {
  return isMetric(topic) ? say(metricOf(topic).note, language) : t(`evidenceTopicNote.${topic}`);
}
