/**
 * The rooms of khen thưởng, whose strangers are tried by their own integration tests (visibility of each: unit, other
 * unit, other commune, recused member); their pages and actions are still to be taken in here.
 */
const rooms =
  /^app\/gop-y\/|(?:^|app\/\(portal\))\/(?:appraisals|awards|certificates|consultations|council|decisions|nominations|recipients|settings\/certificate-stock|statistics\/awards)(?:\/|$)/;

export const isOfAwards = (place: string): boolean => rooms.test(place);
