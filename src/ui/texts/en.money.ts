// The words of the page Money, in English.

export const moneyEn = {
  title: 'Money',
};
