/** A moment by Vietnam's clock: "2026-07-06T10:15". */
export function at(local: string): Date {
  return new Date(`${local}:00+07:00`);
}
