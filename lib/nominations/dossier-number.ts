/** "ĐN 12/2026": what a unit quotes later; "" before the dossier was handed in. */
export function dossierNumber({
  year,
  number,
}: {
  year: number | null;
  number: number | null;
}): string {
  return year === null || number === null ? "" : `ĐN ${number}/${year}`;
}
