import type { Metadata } from "next";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Details } from "@/components/ui/details";
import { InsetText } from "@/components/ui/inset-text";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { TaskList } from "@/components/ui/task-list";
import { type RuleKind, ruleKinds, ruleValueWords } from "@/lib/communes/rule-kinds";
import type { RuleRow } from "@/lib/communes/rules-in-force";
import { listRulesInForce } from "@/lib/communes/rules-queries";
import { loadAdministrator } from "../load-administrator";
import { daysWords, RuleStatus } from "./rule-status";

export const metadata: Metadata = { title: "Quy định theo ngày" };

export default async function RulesPage() {
  const actor = await loadAdministrator();
  const inForce = await listRulesInForce(actor, new Date());
  const common = ruleKinds.filter(({ award }) => award === undefined);
  const ofAwards = ruleKinds.filter(({ award }) => award !== undefined);
  const unread = ruleKinds.filter(({ key }) => inForce.get(key)?.isVerified === false).length;
  return (
    <>
      <Breadcrumbs items={[{ label: "Quản trị", href: "/settings" }]} />
      <PageHeading
        title="Quy định theo ngày"
        lead="Mỗi quy định có giá trị từ ngày nào đến ngày nào. Văn bản của ngày nào theo giá trị của ngày ấy; giá trị đã áp dụng không sửa, chỉ có giá trị mới từ một ngày sau."
      />
      <Flash />
      {unread > 0 && (
        <InsetText>
          <p>
            {unread} quy định đang áp dụng chưa ai đọc trong văn bản gốc. Có văn bản rồi thì{" "}
            <Link href="/settings/rules/confirm">đối chiếu nhiều quy định một lần</Link>.
          </p>
        </InsetText>
      )}
      {groupsOf(common).map((group) => (
        <section key={group} className="stack-tight">
          <h2>{group}</h2>
          <RuleList kinds={common.filter((kind) => kind.group === group)} inForce={inForce} />
        </section>
      ))}
      <section className="stack-tight">
        <h2>Từng hình thức khen thưởng, danh hiệu thi đua</h2>
        <p className="reading">
          Đọc cả danh mục của một ngày ở <Link href="/awards">Danh mục khen thưởng</Link>.
        </p>
        {groupsOf(ofAwards).map((group) => (
          <Details key={group} summary={group}>
            <RuleList kinds={ofAwards.filter((kind) => kind.group === group)} inForce={inForce} />
          </Details>
        ))}
      </section>
    </>
  );
}

const groupsOf = (kinds: readonly RuleKind[]) => [...new Set(kinds.map(({ group }) => group))];

type RuleListProps = { kinds: readonly RuleKind[]; inForce: ReadonlyMap<string, RuleRow> };

function RuleList({ kinds, inForce }: RuleListProps) {
  return (
    <TaskList
      tasks={kinds.map((kind) => {
        const rule = inForce.get(kind.key);
        return {
          title: kind.label,
          href: `/settings/rules/${kind.key}`,
          hint: rule
            ? `${ruleValueWords(kind, rule.value)} (${daysWords(rule)})${kind.isShownOnly ? ". Chỉ để xem." : ""}`
            : "Hôm nay không có giá trị nào.",
          status: rule && <RuleStatus rule={rule} />,
        };
      })}
    />
  );
}
