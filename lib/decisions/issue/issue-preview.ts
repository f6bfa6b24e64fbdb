import "server-only";
import type { Actor } from "@/lib/auth/actor";
import {
  type IssueChoice,
  type IssuePreview,
  previewIssue,
} from "@/lib/campaigns/issue/issue-preview";
import type { DecisionDetail } from "@/lib/decisions/queries";
import { documentKindOf } from "./issue-decision";

/** How a signed decision would leave with this date and number. Null when it has not been signed. */
export async function findDecisionPreview(
  actor: Actor,
  { kind, document, signedAt, signer }: DecisionDetail,
  choice: IssueChoice,
  now: Date,
): Promise<IssuePreview | null> {
  if (!document || !signedAt || !signer) return null;
  const signedBy = { name: signer.user.name, position: signer.position };
  const signed = { document, kind: documentKindOf[kind], signedAt, signedBy };
  return previewIssue(actor, signed, choice, now);
}
