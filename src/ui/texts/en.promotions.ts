// The words of the page Promotions, in English.

export const promotionsEn = {
  title: 'Promotions',
};
