import type { Annex, Clause } from "@/lib/documents/model";
import { toRoman } from "@/lib/text/roman";
import { groupRow, paragraph, tableOf } from "../clauses";
import type { ListedAward } from "./facts";
import { coefficientWords, counted, grouped, partTitles } from "./parts";

type Column = { header: string; of: (item: ListedAward) => string };

const written = ({ honorific, name }: ListedAward) => [honorific, name].filter(Boolean).join(" ");
const where = ({ post, place }: ListedAward) => [post, place].filter(Boolean).join(", ");

const columns = {
  name: { header: "Tên tập thể, hộ gia đình, họ và tên cá nhân", of: written },
  where: { header: "Chức vụ, đơn vị công tác, nơi ở", of: where },
  citation: { header: "Thành tích", of: ({ citation }) => citation },
  award: { header: "Hình thức, danh hiệu", of: ({ award }) => award },
  council: {
    header: "Kết quả xét của Hội đồng",
    of: ({ councilResult }) => councilResult || "Không qua Hội đồng (thủ tục đơn giản)",
  },
  money: {
    header: "Tiền thưởng (lần mức lương cơ sở)",
    of: ({ coefficient, moneyNote }) =>
      [coefficient === null ? "" : coefficientWords(coefficient), moneyNote]
        .filter(Boolean)
        .join("\n") || "Không",
  },
} satisfies Record<string, Column>;

type ListOptions = {
  title: string;
  /** "(Kèm theo …)" */
  note: string;
  withCouncil?: boolean;
  withMoney?: boolean;
};

/**
 * The list that goes with a paper about awards: I. Tập thể, II. Hộ gia đình, III. Cá nhân, numbered through; the number
 * is the one in the golden book (Điều 104 NĐ 98/2023). The column of awards is there only where they differ.
 */
export function awardList(
  items: readonly ListedAward[],
  { title, note, withCouncil = false, withMoney = true }: ListOptions,
): Annex {
  const shown: Column[] = [
    columns.name,
    ...(items.some((item) => where(item) !== "") ? [columns.where] : []),
    columns.citation,
    ...(new Set(items.map(({ award }) => award)).size > 1 ? [columns.award] : []),
    ...(withCouncil ? [columns.council] : []),
    ...(withMoney ? [columns.money] : []),
  ];
  return {
    label: "",
    title,
    note,
    body: [listTable(items, shown), paragraph("tong-so", sumWords(items, withMoney))],
  };
}

function listTable(items: readonly ListedAward[], shown: readonly Column[]): Clause {
  return tableOf(
    "danh-sach",
    ["TT", ...shown.map(({ header }) => header)],
    grouped(items).flatMap(({ part, those }, index) => [
      groupRow(toRoman(index + 1), partTitles[part], shown.length + 1),
      ...those.map(({ item, number }) => [String(number), ...shown.map(({ of }) => of(item))]),
    ]),
  );
}

/** Nothing can be added below the list unseen. */
function sumWords(items: readonly ListedAward[], withMoney: boolean): string {
  const sum = items.reduce((total, { coefficient }) => total + (coefficient ?? 0), 0);
  const isLess = items.some(
    ({ coefficient, moneyNote }) => coefficient !== null && moneyNote !== "",
  );
  const less = isLess ? " và trừ phần đã được thưởng ở quyết định khác" : "";
  const money =
    withMoney && sum > 0
      ? `; tiền thưởng bằng ${coefficientWords(sum)} lần mức lương cơ sở, trước khi làm tròn từng trường hợp${less}`
      : "";
  return `Danh sách có ${counted(items)}${money}.`;
}
