// The words of the page Stock over the campaign, in English.

export const stockEn = {
  title: 'Stock over the campaign',
};
