import type { ReactNode } from "react";
import { InsetText } from "@/components/ui/inset-text";
import { paperHref } from "@/lib/campaigns/public/addresses";
import type { PublicPlan } from "@/lib/campaigns/public/brief";
import { formatDate } from "@/lib/text/dates";

type PaperLinksProps = {
  base: string;
  plan: PublicPlan;
  links: { changes: PublicPlan | null; changedBy: readonly PublicPlan[] };
};

/** What this paper changes, and what changes it: one never reads half of it. */
export function PaperLinks({ base, plan, links }: PaperLinksProps) {
  const { changes, changedBy } = links;
  const isReplaced = plan.state === "REPLACED";
  const replacement = changedBy.find(({ amendmentKind }) => amendmentKind === "REPLACEMENT");
  if (!changes && changedBy.length === 0 && !isReplaced) return null;
  return (
    <InsetText>
      {isReplaced && !replacement && <p>Văn bản này đã được thay thế, không còn hiệu lực.</p>}
      {changedBy.map((other) => (
        <p key={other.id}>
          {changedByWords[other.amendmentKind ?? "AMENDMENT"]}{" "}
          <PaperLink base={base} plan={other} />
          {other.amendmentKind === "AMENDMENT" && "; đọc cả hai cùng nhau"}.
        </p>
      ))}
      {changes && (
        <p>
          {changesWords[plan.amendmentKind ?? "AMENDMENT"]} <PaperLink base={base} plan={changes} />
          .
        </p>
      )}
    </InsetText>
  );
}

const changedByWords = {
  AMENDMENT: "Đã được sửa đổi, bổ sung bởi văn bản",
  REPLACEMENT: "Không còn hiệu lực: đã được thay thế bằng văn bản",
  CORRECTION: "Đã được đính chính bởi văn bản",
};

const changesWords = {
  AMENDMENT: "Sửa đổi, bổ sung văn bản",
  REPLACEMENT: "Thay thế văn bản",
  CORRECTION: "Đính chính văn bản",
};

type PaperLinkProps = { base: string; plan: PublicPlan; children?: ReactNode };

/** "số 05/KH-UBND ngày 06/7/2026" */
export function PaperLink({ base, plan }: PaperLinkProps) {
  return (
    <a href={`${base}${paperHref(plan)}`}>
      số {plan.number} ngày {formatDate(plan.issuedOn)}
    </a>
  );
}
