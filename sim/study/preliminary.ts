// How an answer of few replications is worded: it says so first, and what to do.
import { isPreliminary, SETTLED_FROM } from '../stats/finding.ts';
import type { Text } from '../words/text.ts';

/** The sentence, said to be preliminary where so few replications settle nothing. */
export function asPreliminary(text: Text, replications: number): Text {
  if (!isPreliminary(replications)) return text;
  return {
    en: `Preliminary: ${text.en.charAt(0).toLowerCase()}${text.en.slice(1)}`,
    zh: `初步结果：${text.zh}`,
  };
}

/** What to do about it; empty where nothing is. */
export function settleText(replications: number): Text {
  if (!isPreliminary(replications)) return { en: '', zh: '' };
  return {
    en: `Fewer than ${SETTLED_FROM} replications settle nothing: run more before acting on it.`,
    zh: `少于 ${SETTLED_FROM} 次重复不足以定论：请先增加重复次数。`,
  };
}
