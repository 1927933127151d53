// A name in both languages.

export type Text = { readonly en: string; readonly zh: string };
