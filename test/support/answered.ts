// The answer to a long question in one go, or cut into some studies: it must be the same.
import type { Project } from '../../sim/project/schema.ts';
import { finished, type Question } from '../../sim/study/study.ts';

export function answered<S, P, R>(question: Question<S, P, R>, project: Project, settings: S, most = 1): R {
  const parts = question.cut(settings, most).map((each) => finished(question.start(project, each)));
  const answer = question.join(
    parts.filter((part) => part !== null),
    settings,
    project,
  );
  if (answer === null) throw new Error('nothing was answered');
  return answer;
}
