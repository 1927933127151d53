// Every label of the app has every language, with the same blanks.
import i18next from 'i18next';
import { expect, test } from 'vitest';
import { languages, type Text } from '../sim/words/text.ts';
import { campaignLabels } from '../src/ui/words/labels/campaign.ts';
import { decideLabels } from '../src/ui/words/labels/decide.ts';
import { evidenceLabels } from '../src/ui/words/labels/evidence.ts';
import { firstLabels } from '../src/ui/words/labels/first.ts';
import { planningLabels } from '../src/ui/words/labels/planning.ts';
import { addLabels, type Labels } from '../src/ui/words/labels.ts';

const all = [firstLabels, planningLabels, campaignLabels, evidenceLabels, { decide: decideLabels }].flatMap(
  (labels) => list(labels),
);

test('each in every language, with the same blanks', () => {
  expect(all.length).toBeGreaterThan(1000);
  const blanks = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
  for (const [name, label] of all) {
    expect({ name, languages: Object.keys(label).sort() }).toEqual({
      name,
      languages: [...languages].sort(),
    });
    for (const language of languages) {
      expect(label[language], name).not.toBe('');
      expect({ name, language, blanks: blanks(label[language]) }).toEqual({
        ...{ name, language },
        blanks: blanks(label.en),
      });
    }
  }
});

test('are said in the language of the moment', async () => {
  await i18next.init({ lng: 'zh', resources: {}, initAsync: false });
  addLabels({ bay: { a: { en: 'one', zh: '一' }, b: { c: { en: 'two', zh: '二' } } } });
  expect(i18next.t('bay.b.c' as 'bay.close')).toBe('二');
  await i18next.changeLanguage('en');
  expect(i18next.t('bay.b.c' as 'bay.close')).toBe('two');
});

function list(labels: Labels, before = ''): (readonly [string, Text])[] {
  return Object.entries(labels).flatMap(([name, label]) =>
    typeof label.en === 'string'
      ? [[before + name, label as Text] as const]
      : list(label as Labels, `${before}${name}.`),
  );
}
