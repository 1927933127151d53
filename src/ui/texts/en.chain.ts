// The words of the page Chain plan, in English.

export const chainEn = {
  title: 'Chain plan',
};
