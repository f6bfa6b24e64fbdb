import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { askedDay, dayQuery } from "@/components/awards/asked-day";
import { DayForm } from "@/components/awards/day-form";
import { RuleWords } from "@/components/awards/rule-words";
import { UnreadMark } from "@/components/awards/unread-mark";
import { Details } from "@/components/ui/details";
import { InsetText } from "@/components/ui/inset-text";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import { Table } from "@/components/ui/table";
import { requireActor } from "@/lib/auth/session";
import { awardRuleKinds } from "@/lib/communes/award-rule-kinds";
import { canKeepSettings } from "@/lib/communes/policy";
import { ruleValueWords } from "@/lib/communes/rule-kinds";
import { sourceOf } from "@/lib/nominations/awards/award-rules";
import { type AwardGroup, awardGroupLabels, awardKinds } from "@/lib/nominations/awards/catalogue";
import { type AwardCatalogue, findAwardCatalogue } from "@/lib/nominations/awards/catalogue-query";
import { authorityWords, shortMoneyWords } from "@/lib/nominations/awards/sheet";
import { formatDate } from "@/lib/text/dates";

export const metadata: Metadata = { title: "Danh mục khen thưởng" };

const groupWords: Record<AwardGroup, string> = {
  FORM: "Tặng cho một thành tích đã đạt được. Tặng được nhiều lần, mỗi lần một thành tích khác; một thành tích chỉ khen một lần.",
  TITLE:
    "Công nhận một năm (hoặc nhiều năm) phấn đấu theo tiêu chuẩn định sẵn. Xét theo thời gian, không theo một việc; đã có danh hiệu vẫn được tặng giấy khen cho thành tích khác.",
};

export default async function AwardsPage({ searchParams }: PageProps<"/awards">) {
  const actor = await requireActor();
  const asked = askedDay((await searchParams).ngay, new Date());
  const catalogue = await findAwardCatalogue(actor, asked.day);
  if (!catalogue) forbidden();
  const canChange = canKeepSettings(actor).allowed;
  return (
    <>
      <PageHeading
        title="Danh mục khen thưởng"
        lead={`Hình thức khen thưởng và danh hiệu thi đua theo quy định của ngày ${formatDate(asked.day)}: ai quyết định, tặng cho ai, tiền thưởng.`}
      />
      <DayForm {...asked} />
      <InsetText>
        <p>
          Hai danh mục khác nhau: <strong>hình thức khen thưởng</strong> khen một thành tích,{" "}
          <strong>danh hiệu thi đua</strong> công nhận cả năm phấn đấu. Hồ sơ, cách biểu quyết và
          tiền thưởng khác nhau. Chọn một dòng để xem đầy đủ.
        </p>
      </InsetText>
      {(["FORM", "TITLE"] as const).map((group) => (
        <section key={group} className="stack-tight">
          <h2>{awardGroupLabels[group]}</h2>
          <p className="reading">{groupWords[group]}</p>
          <AwardTable group={group} catalogue={catalogue} query={dayQuery(asked)} />
        </section>
      ))}
      <section className="stack-tight">
        <h2>Quy định chung</h2>
        <CommonRules catalogue={catalogue} canChange={canChange} />
      </section>
    </>
  );
}

type AwardTableProps = { group: AwardGroup; catalogue: AwardCatalogue; query: string };

function AwardTable({ group, catalogue: { book }, query }: AwardTableProps) {
  return (
    <Table
      caption={awardGroupLabels[group]}
      hideCaption
      rows={awardKinds.filter((award) => award.group === group)}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "name",
          header: "Tên",
          cell: ({ key, name, explanation }) => (
            <>
              <Link href={`/awards/${key}${query}`}>{name}</Link>
              <span className="block font-normal">{explanation}</span>
            </>
          ),
        },
        {
          key: "money",
          header: "Tặng cho, tiền thưởng",
          cell: (award) => (
            <ul>
              {shortMoneyWords(award, book.money).map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          ),
        },
        {
          key: "authority",
          header: "Ai quyết định",
          cell: ({ key }) => {
            const rules = book.awards.get(key);
            return rules?.legalBasis ? authorityWords[rules.authority] : "Chưa có quy định";
          },
        },
        {
          key: "status",
          header: "Căn cứ",
          cell: ({ key }) => <Verified sources={book.awards.get(key)?.sources ?? {}} />,
        },
      ]}
    />
  );
}

function Verified({ sources }: { sources: Readonly<Record<string, { isVerified: boolean }>> }) {
  const all = Object.values(sources);
  const unread = all.filter(({ isVerified }) => !isVerified).length;
  if (all.length === 0) return "–";
  return unread === 0 ? (
    "Đã kiểm chứng"
  ) : (
    <span>
      <UnreadMark />{" "}
      <span className="whitespace-nowrap text-muted">{`${unread}/${all.length} điều`}</span>
    </span>
  );
}

type CommonRulesProps = { catalogue: AwardCatalogue; canChange: boolean };

function CommonRules({ catalogue: { rules }, canChange }: CommonRulesProps) {
  const kinds = awardRuleKinds.filter(({ award, key }) => award === undefined && rules.has(key));
  return [...Map.groupBy(kinds, ({ group }) => group)].map(([group, own]) => (
    <Details key={group} summary={group}>
      <SummaryList
        rows={own.map((kind) => {
          const rule = rules.get(kind.key);
          return {
            label: kind.label,
            value: rule && (
              <RuleWords
                words={[ruleValueWords(kind, rule.value)]}
                sources={[sourceOf(rule)]}
                canChange={canChange}
              />
            ),
          };
        })}
      />
    </Details>
  ));
}
