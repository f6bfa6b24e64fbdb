/** A default of the law, with the days it holds ("2026-09-30" is the last one); null is open. */
export type NationalRule = {
  key: string;
  value: string | readonly string[] | number;
  validFrom: string | null;
  validTo: string | null;
  legalBasis: string;
  /** False: carried over or taken from a secondary source; shown as unconfirmed until an official has checked it. */
  isVerified: boolean;
  note?: string;
};

type Value = NationalRule["value"];

/** The days of the regimes (DOMAIN §1). */
const regimes = {
  R2: { validFrom: "2024-01-01", validTo: "2025-06-30" },
  R3: { validFrom: "2025-07-01", validTo: "2026-09-30" },
  R4: { validFrom: "2026-10-01", validTo: null },
} as const;

/** Read in the law itself; its days, when they are not those of the regime. */
type Read = { legalBasis: string; validFrom?: string; note?: string };
/** Not read in the law: says why it stands here all the same. */
type Unread = { legalBasis: string; note: string; validFrom?: string };

/** A rule of the Law on Emulation and Commendation: holds from 2024 on, and is carried over to the amended law. */
export function byLaw(key: string, value: Value, read: Read): NationalRule[] {
  const { R2, R3 } = regimes;
  return [
    row(key, value, { ...R2, ...read, validTo: R3.validTo }, true),
    carriedOver(key, value, read),
  ];
}

/** A rule of Decree 152/2025 or of what came with it: from 01/7/2025, carried over to the amended law. */
export function since2025(key: string, value: Value, read: Read): NationalRule[] {
  return [row(key, value, { ...regimes.R3, ...read }, true), carriedOver(key, value, read)];
}

/** A rule of Decree 98/2023, which ended on 30/6/2025. */
export function until2025(key: string, value: Value, read: Read): NationalRule {
  return row(key, value, { ...regimes.R2, ...read }, true);
}

/** The same, not read in the decree. */
export function unreadUntil2025(key: string, value: Value, unread: Unread): NationalRule {
  return row(key, value, { ...regimes.R2, ...unread }, false);
}

/** Not read, from 01/7/2025 on. */
export function unreadSince2025(key: string, value: Value, unread: Unread): NationalRule {
  return row(key, value, { validFrom: regimes.R3.validFrom, validTo: null, ...unread }, false);
}

/** What no law says: a choice the commune makes in its own rules; or a province's figure, here as an example. */
export function byHouse(key: string, value: Value, unread: Unread): NationalRule {
  return row(key, value, { validFrom: regimes.R2.validFrom, validTo: null, ...unread }, false);
}

function carriedOver(key: string, value: Value, { legalBasis }: Read): NationalRule {
  const note = "Giữ như trước ngày 01/10/2026; chưa đọc Luật số 06/2026/QH16.";
  return row(key, value, { ...regimes.R4, legalBasis, note }, false);
}

function row(
  key: string,
  value: Value,
  rest: { validFrom: string; validTo: string | null; legalBasis: string; note?: string },
  isVerified: boolean,
): NationalRule {
  return { key, value, isVerified, ...rest };
}
