type Awarded = { revokedAt: Date | null; paidOn: Date | null; recoveredOn: Date | null };

/** Whether the fund bears the money of a decided award: taken back, only while it has been paid and not recovered. */
export function isBorne({ revokedAt, paidOn, recoveredOn }: Awarded): boolean {
  return revokedAt === null || (paidOn !== null && recoveredOn === null);
}
