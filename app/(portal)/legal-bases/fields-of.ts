import type { LegalBasisRow } from "@/lib/communes/legal-bases-queries";
import { typedDay } from "./day-words";
import type { LegalBasisFields } from "./legal-basis-form";

/** What the form shows of a row, or of none. */
export function fieldsOf(basis: LegalBasisRow | null): LegalBasisFields {
  return {
    symbol: basis?.symbol ?? "",
    citation: basis?.citation ?? "",
    issuedOn: typedDay(basis?.issuedOn ?? null),
    effectiveFrom: typedDay(basis?.effectiveFrom ?? null),
    effectiveTo: typedDay(basis?.effectiveTo ?? null),
    replacedBy: basis?.replacedBy ?? "",
    isVerified: basis?.isVerified === false ? "no" : "yes",
    note: basis?.communeId ? (basis.note ?? "") : "",
  };
}
