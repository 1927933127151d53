// Every long question by its name, each loaded when first asked: one more is a file of its own and a line here.
import type { Question } from './study.ts';

const questions = {
  calibration: async () => (await import('./fidelity/calibrate.ts')).calibrationStudy,
  campaign: async () => (await import('./stock/stockStudy.ts')).campaignStudy,
  chain: async () => (await import('./chain/chainStudy.ts')).chainStudy,
  compare: async () => (await import('./compare/compareStudy.ts')).compareStudy,
  fidelity: async () => (await import('./fidelity/validate.ts')).fidelityStudy,
  fit: async () => (await import('./fit/fitStore.ts')).fitStudy,
  placements: async () => (await import('./placements/placements.ts')).placementsStudy,
  report: async () => (await import('./compare/reportFacts.ts')).reportStudy,
  ruleFacts: async () => (await import('./rules/ruleFacts.ts')).ruleFactsStudy,
  ruleFix: async () => (await import('./rules/ruleStudy.ts')).ruleFixStudy,
  ruleWorth: async () => (await import('./rules/ruleWorth.ts')).ruleWorthStudy,
  rules: async () => (await import('./rules/ruleStudy.ts')).ruleStudy,
  run: async () => (await import('./run/runPlan.ts')).runStudy,
  uncertainty: async () => (await import('./uncertainty/uncertainty.ts')).uncertaintyStudy,
};

export type StudyName = keyof typeof questions;
type QuestionOf<N extends StudyName> = Awaited<ReturnType<(typeof questions)[N]>>;
export type StudySettings<N extends StudyName> = Parameters<QuestionOf<N>['start']>[1];
export type StudyResult<N extends StudyName> = NonNullable<ReturnType<QuestionOf<N>['join']>>;

/** The same for a name that is known only as the program runs: a message between threads has lost its types. */
type AnyQuestion = Question<unknown, unknown>;

export async function questionOf(name: StudyName): Promise<AnyQuestion> {
  return (await questions[name]()) as unknown as AnyQuestion;
}
