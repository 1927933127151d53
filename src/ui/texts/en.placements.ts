// The words of the page Placements, in English.

export const placementsEn = {
  title: 'Placements',
};
