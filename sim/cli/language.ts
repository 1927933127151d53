// The language of the terminal, and texts in both.

export type Language = 'en' | 'zh';

/** From --lang on the command line, else from the environment. Needed before the options are read: help has texts too. */
export function languageOf(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const given = at < 0 ? undefined : args[at].includes('=') ? args[at].slice('--lang='.length) : args[at + 1];
  if (given === 'en' || given === 'zh') return given;
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

export function inLanguage(text: { readonly en: string; readonly zh: string }, language: Language): string {
  return language === 'zh' ? text.zh || text.en : text.en || text.zh;
}
