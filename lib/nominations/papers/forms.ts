import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { PaperForm } from "@/lib/nominations/awards/nomination-rules";
import { findRuleBook } from "@/lib/nominations/awards/rules";
import type { SeenDossier, SeenNomination } from "@/lib/nominations/dossiers/hold";

/**
 * The forms prescribed for a dossier's papers on the day it was received (DOMAIN §1): "Mẫu số 01, Phụ lục Nghị định số
 * 152/2025/NĐ-CP"; "" where none is. Told beside the paper, never printed in it.
 */
export async function findRequestForm(actor: Actor, dossier: SeenDossier, now: Date) {
  const { nomination: rules } = await findRuleBook(actor, dossier.submittedAt ?? now);
  return formWords(rules.request);
}

export async function findReportForm(
  actor: Actor,
  { dossier, nomination }: { dossier: SeenDossier; nomination: SeenNomination },
  now: Date,
) {
  const { nomination: rules } = await findRuleBook(actor, dossier.submittedAt ?? now);
  return formWords(rules.reportForm(dossier.type, nomination.audience));
}

const formWords = (form: PaperForm | null) =>
  form ? [form.name, form.legalBasis].filter(Boolean).join(", ") : "";
