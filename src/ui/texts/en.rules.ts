// The words of the page Rules, in English.

export const rulesEn = {
  title: 'Rules',
};
