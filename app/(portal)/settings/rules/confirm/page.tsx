import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { documentOf } from "@/lib/communes/rule-document";
import { findRuleKind, ruleValueWords } from "@/lib/communes/rule-kinds";
import type { RuleRow } from "@/lib/communes/rules-in-force";
import { listRulesInForce } from "@/lib/communes/rules-queries";
import { loadAdministrator } from "../../load-administrator";
import { daysWords } from "../rule-status";
import { ConfirmRulesForm, type PaperGroup } from "./confirm-rules-form";

export const metadata: Metadata = { title: "Đối chiếu nhiều quy định" };

const heading = (
  <PageHeading
    title="Đối chiếu nhiều quy định một lần"
    lead="Cầm một văn bản trên tay, đọc thấy quy định nào đúng như ghi ở đây thì chọn quy định ấy. Quy định khác đi thì sửa riêng ở trang của nó."
  />
);

/** What still awaits somebody who has read the paper itself, by what each rests on. */
export default async function ConfirmRulesPage({
  searchParams,
}: PageProps<"/settings/rules/confirm">) {
  if (await isSignedOutPost()) {
    return (
      <>
        {heading}
        <ConfirmRulesForm groups={[]} chosen={[]} />
      </>
    );
  }
  const actor = await loadAdministrator();
  const groups = groupsOf([...(await listRulesInForce(actor, new Date())).values()]);
  const { chon } = await searchParams;
  const chosen = groups.find(({ paper }) => paper === chon)?.choices.map(({ value }) => value);
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "Quản trị", href: "/settings" },
          { label: "Quy định theo ngày", href: "/settings/rules" },
          { label: "Đối chiếu nhiều quy định" },
        ]}
      />
      {heading}
      {groups.length === 0 ? (
        <EmptyState title="Mọi quy định đang áp dụng đều đã kiểm chứng.">
          Xem, sửa từng quy định ở <Link href="/settings/rules">Quy định theo ngày</Link>.
        </EmptyState>
      ) : (
        <ConfirmRulesForm groups={groups} chosen={chosen ?? []} />
      )}
    </>
  );
}

function groupsOf(rules: readonly RuleRow[]): PaperGroup[] {
  const choices = rules.flatMap((rule) => {
    const kind = findRuleKind(rule.key);
    if (!kind || rule.isVerified) return [];
    const hint = `${ruleValueWords(kind, rule.value)} (${daysWords(rule)}; ${rule.legalBasis})`;
    return [{ paper: documentOf(rule.legalBasis), value: rule.id, label: kind.label, hint }];
  });
  return [...Map.groupBy(choices, ({ paper }) => paper)]
    .map(([paper, own]) => ({ paper, choices: own }))
    .sort((one, other) => one.paper.localeCompare(other.paper, "vi"));
}
