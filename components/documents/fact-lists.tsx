import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import type { Found, ProposedFacts } from "@/lib/documents/facts/types";
import { formatDate } from "@/lib/text/dates";
import { quotaWords, recurrenceWords, roleNames, targetLines } from "./fact-words";

type FactListsProps = { facts: ProposedFacts; sheetHref: string };

/** What the text was understood to say, each fact with the clause it comes from. */
export function FactLists({ facts, sheetHref }: FactListsProps) {
  const source = (fact: Found) => <SourceLink fact={fact} sheetHref={sheetHref} />;
  return (
    <div className="stack">
      <FactSection
        title="Thời gian thi đua"
        isEmpty={!facts.period.start && !facts.period.end}
        emptyText="Chưa thấy câu nào nói phong trào diễn ra từ ngày nào đến ngày nào."
      >
        <p>
          {facts.period.start
            ? `Từ ${formatDate(facts.period.start)}`
            : "Từ ngày ban hành hoặc phát động"}
          {facts.period.end && ` đến ${formatDate(facts.period.end)}`} · {source(facts.period)}
        </p>
      </FactSection>

      <FactSection
        title="Mốc thời hạn"
        isEmpty={facts.deadlines.length + facts.recurringDeadlines.length === 0}
        emptyText="Văn bản chưa nêu thời hạn cụ thể nào."
      >
        <Table
          caption="Mốc thời hạn"
          hideCaption
          rows={[
            ...facts.deadlines.map((fact) => ({ ...fact, when: formatDate(fact.date) })),
            ...facts.recurringDeadlines.map((fact) => ({ ...fact, when: recurrenceWords(fact) })),
          ]}
          rowKey={(row) => `${row.when}${row.clauseId}${row.excerpt}`}
          columns={[
            { key: "when", header: "Hạn", cell: ({ when }) => when },
            { key: "excerpt", header: "Câu văn", cell: ({ excerpt }) => excerpt },
            { key: "source", header: "Ghi ở", cell: source },
          ]}
        />
      </FactSection>

      <FactSection
        title="Hình thức khen thưởng"
        isEmpty={facts.rewards.length === 0}
        emptyText="Văn bản chưa nêu hình thức khen thưởng."
      >
        <Table
          caption="Hình thức khen thưởng"
          hideCaption
          rows={facts.rewards}
          rowKey={(row) => `${row.form}${row.audience}${row.clauseId}${row.authority}`}
          columns={[
            { key: "form", header: "Hình thức", cell: ({ form }) => form },
            {
              key: "authority",
              header: "Thẩm quyền",
              cell: ({ authority }) => authority ?? "Chưa nêu",
            },
            {
              key: "audience",
              header: "Đối tượng",
              cell: ({ audience }) => audience ?? "Chưa nêu",
            },
            { key: "quota", header: "Số lượng", cell: quotaWords },
            { key: "source", header: "Ghi ở", cell: source },
          ]}
        />
      </FactSection>

      <FactSection
        title="Phân công"
        isEmpty={facts.assignments.length === 0}
        emptyText="Văn bản chưa giao việc cho đơn vị nào."
      >
        <Table
          caption="Phân công"
          hideCaption
          rows={facts.assignments}
          rowKey={(row) => `${row.unit}${row.role}${row.clauseId}`}
          columns={[
            { key: "unit", header: "Đơn vị", cell: ({ unit }) => unit },
            { key: "role", header: "Vai trò", cell: ({ role }) => roleNames[role] },
            { key: "source", header: "Ghi ở", cell: source },
          ]}
        />
      </FactSection>

      <FactSection
        title="Chỉ tiêu"
        isEmpty={facts.targets.length === 0}
        emptyText="Văn bản chưa nêu chỉ tiêu bằng số."
      >
        <Table
          caption="Chỉ tiêu"
          hideCaption
          rows={targetLines(facts.targets)}
          rowKey={(row) => `${row.indicator}${row.clauseId}`}
          columns={[
            { key: "indicator", header: "Chỉ tiêu", cell: ({ indicator }) => indicator },
            { key: "levels", header: "Mức", cell: ({ levels }) => levels },
            { key: "source", header: "Ghi ở", cell: source },
          ]}
        />
      </FactSection>
    </div>
  );
}

function SourceLink({ fact, sheetHref }: { fact: Found; sheetHref: string }) {
  if (!fact.clauseId) return <>ngoài các mục</>;
  const place = fact.label === "" ? "phụ lục" : `mục ${fact.label}`;
  return <Link href={`${sheetHref}#clause-${fact.clauseId}`}>{place}</Link>;
}

type FactSectionProps = { title: string; isEmpty: boolean; emptyText: string; children: ReactNode };

function FactSection({ title, isEmpty, emptyText, children }: FactSectionProps) {
  return (
    <section>
      <h3 className="mb-2">{title}</h3>
      {isEmpty ? <p className="text-muted">{emptyText}</p> : children}
    </section>
  );
}
