import type { Metadata } from "next";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { TaskList } from "@/components/ui/task-list";
import { ruleKinds, ruleValueWords } from "@/lib/communes/rule-kinds";
import { listRulesInForce } from "@/lib/communes/rules-queries";
import { loadAdministrator } from "../load-administrator";
import { daysWords, RuleStatus } from "./rule-status";

export const metadata: Metadata = { title: "Quy định theo ngày" };

export default async function RulesPage() {
  const actor = await loadAdministrator();
  const inForce = await listRulesInForce(actor, new Date());
  const groups = [...new Set(ruleKinds.map(({ group }) => group))];
  return (
    <>
      <Breadcrumbs items={[{ label: "Quản trị", href: "/settings" }]} />
      <PageHeading
        title="Quy định theo ngày"
        lead="Mỗi quy định có giá trị từ ngày nào đến ngày nào. Văn bản của ngày nào theo giá trị của ngày ấy; giá trị đã áp dụng không sửa, chỉ có giá trị mới từ một ngày sau."
      />
      <Flash />
      {groups.map((group) => (
        <section key={group} className="stack-tight">
          <h2>{group}</h2>
          <TaskList
            tasks={ruleKinds
              .filter((kind) => kind.group === group)
              .map((kind) => {
                const rule = inForce.get(kind.key);
                return {
                  title: kind.label,
                  href: `/settings/rules/${kind.key}`,
                  hint: rule
                    ? `${ruleValueWords(kind, rule.value)} (${daysWords(rule)})`
                    : "Hôm nay không có giá trị nào.",
                  status: rule && <RuleStatus rule={rule} />,
                };
              })}
          />
        </section>
      ))}
    </>
  );
}
