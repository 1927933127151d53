// Every long question by its name, each loaded when first asked: one more is a file of its own and a line here.
import { type Question, unshared } from './study.ts';

/** Never shared out: what the one study finds is the answer, and nothing of the question has to be loaded to take it. */
const whole = {
  calibration: async () => (await import('./fidelity/calibrate.ts')).calibrationStudy,
  compare: async () => (await import('./compare/compareStudy.ts')).compareStudy,
  fit: async () => (await import('./fit/fitStore.ts')).fitStudy,
  placements: async () => (await import('./placements/placements.ts')).placementsStudy,
  report: async () => (await import('./compare/reportFacts.ts')).reportStudy,
  ruleFacts: async () => (await import('./rules/ruleFacts.ts')).ruleFactsStudy,
  ruleFix: async () => (await import('./rules/ruleStudy.ts')).ruleFixStudy,
  ruleWorth: async () => (await import('./rules/ruleWorth.ts')).ruleWorthStudy,
  rules: async () => (await import('./rules/ruleStudy.ts')).ruleStudy,
  run: async () => (await import('./run/runPlan.ts')).runStudy,
};

/** Shared out where there are several workers, and joined from what they find. */
const shared = {
  campaign: async () => (await import('./stock/stockStudy.ts')).campaignStudy,
  chain: async () => (await import('./chain/chainStudy.ts')).chainStudy,
  fidelity: async () => (await import('./fidelity/validate.ts')).fidelityStudy,
  uncertainty: async () => (await import('./uncertainty/uncertainty.ts')).uncertaintyStudy,
};

const questions = { ...whole, ...shared };

export type StudyName = keyof typeof questions;
type QuestionOf<N extends StudyName> = Awaited<ReturnType<(typeof questions)[N]>>;
export type StudySettings<N extends StudyName> = Parameters<QuestionOf<N>['start']>[1];
export type StudyResult<N extends StudyName> = NonNullable<ReturnType<QuestionOf<N>['join']>>;

/** The same for a name that is known only as the program runs: a message between threads has lost its types. */
type AnyQuestion = Question<unknown, unknown>;

export async function questionOf(name: StudyName): Promise<AnyQuestion> {
  return (await questions[name]()) as unknown as AnyQuestion;
}

/** How it is shared out and joined; of what is never shared out, nothing is loaded for it. */
export async function sharingOf(name: StudyName): Promise<Pick<AnyQuestion, 'cut' | 'join'>> {
  return name in whole ? unshared : questionOf(name);
}
