import { writtenDate } from "@/lib/text/calendar";
import { foldCase } from "@/lib/text/fold";
import { formatNumber } from "@/lib/text/numbers";
import type { ProposedFacts } from "../../facts/types";
import type { ConfirmedFacts as Confirmed, Found, Rule } from "../finding";
import { comparableUnit } from "../unit-match";

export const factDiffersFromText: Rule = {
  id: "fact-differs-from-text",
  severity: "warning",
  what: "Dữ kiện đã xác nhận khác với lời văn của điểm mà nó dẫn tới",
  source: "Văn bản là căn cứ, dữ kiện theo văn bản",
  check({ facts }, { confirmedFacts }) {
    if (!confirmedFacts) return [];
    return [
      ...periodDiffers(facts, confirmedFacts),
      ...deadlinesDiffer(facts, confirmedFacts),
      ...quotasDiffer(facts, confirmedFacts),
      ...targetsDiffer(facts, confirmedFacts),
      ...unitsDiffer(facts, confirmedFacts),
    ];
  },
};

function periodDiffers({ period: read }: ProposedFacts, { period: confirmed }: Confirmed): Found[] {
  return (["start", "end"] as const).flatMap((end) => {
    const said = read[end];
    const known = confirmed[end];
    if (said === null || known === null || said === known) return [];
    const name = end === "start" ? "bắt đầu" : "kết thúc";
    return [
      {
        ...placeOf(read),
        message: `Văn bản ghi ngày ${name} ${writtenDate(said)}, dữ kiện ghi ${writtenDate(known)}; sửa một trong hai cho khớp.`,
      },
    ];
  });
}

function deadlinesDiffer({ deadlines: read }: ProposedFacts, { deadlines }: Confirmed): Found[] {
  return deadlines.flatMap((known) => {
    const said = read.filter(({ clauseId }) => clauseId === known.clauseId);
    if (said.length === 0 || said.some(({ date }) => date === known.date)) return [];
    const [first] = said;
    if (!first) return [];
    return [
      {
        ...placeOf(first),
        message: `Văn bản ghi thời hạn ${writtenDate(first.date)}, dữ kiện ghi ${writtenDate(known.date)}; sửa một trong hai cho khớp.`,
      },
    ];
  });
}

function quotasDiffer({ rewards: read }: ProposedFacts, { rewards }: Confirmed): Found[] {
  return rewards.flatMap((known) => {
    const said = read.find(
      ({ form, authority, audience }) =>
        form === known.form && authority === known.authority && audience === known.audience,
    );
    if (!said || (said.quotaMin === known.quotaMin && said.quotaMax === known.quotaMax)) return [];
    return [
      {
        ...placeOf(said),
        message: `Số lượng ${known.form} cho ${known.audience ?? "người được khen"} trong văn bản khác với dữ kiện; sửa một trong hai cho khớp.`,
      },
    ];
  });
}

/** One indicator of one clause in one year: the text gives another figure. */
function targetsDiffer({ targets: read }: ProposedFacts, { targets = [] }: Confirmed): Found[] {
  return targets.flatMap((known) => {
    const said = read.filter(
      ({ clauseId, indicator, year }) =>
        clauseId === known.clauseId &&
        year === known.year &&
        foldCase(indicator) === foldCase(known.indicator),
    );
    const [first] = said;
    if (!first || said.some(({ value }) => value === known.value)) return [];
    const year = known.year === null ? "" : ` năm ${known.year}`;
    return [
      {
        ...placeOf(first),
        message: `Chỉ tiêu “${known.indicator}”${year}: văn bản ghi ${formatNumber(first.value)}, dữ kiện ghi ${formatNumber(known.value)}; sửa một trong hai cho khớp.`,
      },
    ];
  });
}

/** A clause that gives work to some units, and a fact of that clause that gives it to another. */
function unitsDiffer(
  { assignments: read }: ProposedFacts,
  { assignments = [] }: Confirmed,
): Found[] {
  return assignments.flatMap((known) => {
    const said = read.filter(({ clauseId }) => clauseId === known.clauseId);
    const name = comparableUnit(known.unit);
    const [first] = said;
    if (!first || said.some(({ unit }) => comparableUnit(unit) === name)) return [];
    return [
      {
        ...placeOf(first),
        message: `Dữ kiện giao việc cho “${known.unit}”, văn bản ở mục này giao cho “${first.unit}”; sửa một trong hai cho khớp.`,
      },
    ];
  });
}

const placeOf = ({
  clauseId,
  label,
  excerpt,
}: {
  clauseId: string | null;
  label: string;
  excerpt: string;
}) => ({ part: "body", clauseId, label, excerpt }) as const;
