// A trace with what any moment of it needs, made at one go.
import type { Project } from '../../sim/project/schema.ts';
import type { Trace } from '../../sim/trace/format.ts';
import { indexColumns, openIndex, type TraceIndex } from '../../src/frame/traceIndex.ts';

export function indexTrace(project: Project, trace: Trace): TraceIndex {
  return openIndex(project, trace, indexColumns(project, trace));
}
