// The evidence as Markdown tables, for MODEL.md.
import { documentFigures, leftOut } from './figures.ts';
import { ruleTable } from './ruleFigures.ts';
import { evidenceTable } from './table.ts';
import { unitText, writtenFigure } from './units.ts';

/** Tables by name, as they stand between the markers of MODEL.md. */
export function evidenceMarkdown(): Record<'evidence' | 'figures' | 'rules' | 'leftOut', string> {
  return {
    evidence: table(
      ['key', 'what', 'value', 'range', 'unit', 'kind', 'mark', 'source'],
      evidenceTable.map((row) => [
        `\`${row.key}\``,
        row.name.en,
        writtenFigure(row.value, row.unit),
        `${writtenFigure(row.low, row.unit)} to ${writtenFigure(row.high, row.unit)}`,
        unitText(row.unit).en,
        row.kind,
        row.mark,
        row.source,
      ]),
    ),
    figures: table(
      ['id', 'what', 'figure', 'unit', 'kind', 'section', 'drives'],
      documentFigures.map((figure) => [
        figure.id,
        [figure.name.en, figure.note.en].filter(Boolean).join('. '),
        figure.value !== null
          ? writtenFigure(figure.value, figure.unit)
          : figure.low !== null
            ? `${writtenFigure(figure.low, figure.unit)} to ${writtenFigure(figure.high ?? 0, figure.unit)}`
            : '',
        unitText(figure.unit).en,
        figure.kind,
        figure.section,
        figure.drives.map((key) => `\`${key}\``).join(', '),
      ]),
    ),
    rules: table(
      ['key', 'what', 'value', 'range', 'unit', 'source'],
      ruleTable.map((row) => [
        `\`${row.key}\``,
        row.name.en,
        writtenFigure(row.value, row.unit),
        `${writtenFigure(row.low, row.unit)} to ${writtenFigure(row.high, row.unit)}`,
        unitText(row.unit).en,
        row.source,
      ]),
    ),
    leftOut: leftOut.map((reason) => `- ${reason.en}`).join('\n'),
  };
}

/** The document with the text between each pair of markers replaced. */
export function withTables(markdown: string): string {
  let text = markdown;
  for (const [name, body] of Object.entries(evidenceMarkdown())) {
    const from = `<!-- table:${name} -->`;
    const to = `<!-- /table:${name} -->`;
    const start = text.indexOf(from);
    const end = text.indexOf(to);
    if (start < 0 || end < start) continue;
    text = `${text.slice(0, start + from.length)}\n${body}\n${text.slice(end)}`;
  }
  return text;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
