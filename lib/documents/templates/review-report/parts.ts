import { writtenDate } from "@/lib/text/calendar";
import { capitalised } from "@/lib/text/capitalised";
import { twoDigits } from "@/lib/text/numbers";
import { numbered, type Part, plain } from "../plan/frame";
import { blank } from "../plan/plan-facts";
import type { Field, Participation, Quote, ReviewReportFacts, TargetLine } from "./review-facts";
import { tableLines, targetTable, unitTable } from "./tables";

/** What was done to carry the campaign out, and how the units took part. */
export function leadPart({ paper, pledges, reports, units }: ReviewReportFacts): Part {
  return {
    title: "CÔNG TÁC CHỈ ĐẠO, TỔ CHỨC THỰC HIỆN",
    lines: [
      "1. Ban hành kế hoạch, phát động",
      `- Kế hoạch số ${plain(paper.number)} được triển khai tới ${twoDigits(units.length)} cơ quan, đơn vị.`,
      `- ${blank("việc phát động, tuyên truyền, hướng dẫn, kiểm tra đã làm")}`,
      "2. Đăng ký thi đua",
      ...pledges.map((each) => `- ${plain(participationWords(each, "đăng ký"))}`),
      "3. Thực hiện chế độ báo cáo",
      ...(reports.length === 1
        ? reports.map((each) => `- ${plain(participationWords(each, "báo cáo"))}`)
        : reportTable(reports)),
    ],
  };
}

function participationWords(
  { name, dueOn, expected, handedIn, cameLate }: Participation,
  what: string,
) {
  const due = dueOn === null ? "" : ` (hạn ngày ${writtenDate(dueOn)})`;
  const late = cameLate > 0 ? `, trong đó ${twoDigits(cameLate)} đơn vị nộp sau hạn` : "";
  const missing = expected - handedIn;
  const without = missing > 0 ? `; ${twoDigits(missing)} đơn vị chưa ${what}` : "";
  const about = name === "" ? "" : ` ${name}`;
  return `${twoDigits(handedIn)}/${twoDigits(expected)} đơn vị đã ${what}${about}${due}${late}${without}.`;
}

const reportTable = (reports: readonly Participation[]) =>
  tableLines(
    ["Kỳ báo cáo", "Hạn", "Phải báo cáo", "Đã báo cáo", "Sau hạn"],
    reports.map(({ name, dueOn, expected, handedIn, cameLate }) => [
      name,
      dueOn === null ? "" : writtenDate(dueOn),
      String(expected),
      String(handedIn),
      String(cameLate),
    ]),
  );

/** Targets: all together, under the headings of the plan, by unit. */
export function resultsPart(facts: ReviewReportFacts): Part {
  const { kind, fields, grades } = facts;
  const targets = fields.flatMap((field) => field.targets);
  const isDivided = fields.length > 1 || (fields[0]?.title ?? "") !== "";
  const sections: { title: string; lines: readonly string[] }[] = [
    {
      title: "Kết quả chung",
      lines:
        targets.length === 0
          ? ["Kế hoạch không đề ra chỉ tiêu bằng số."]
          : [plain(summaryOf(facts, targets)), ...targetTable(fields)],
    },
    ...(isDivided && targets.length > 0
      ? [{ title: "Kết quả theo lĩnh vực", lines: fields.flatMap(fieldLines) }]
      : []),
    {
      title: "Kết quả theo đơn vị",
      lines: [
        ...unitTable(facts),
        ...(targets.some(({ units }) => units.length > 0)
          ? ["Số đăng ký, số thực hiện từng chỉ tiêu của từng đơn vị có tại Phụ lục kèm theo."]
          : []),
      ],
    },
    ...(grades ? [{ title: "Đánh giá, xếp loại", lines: [plain(gradesWords(grades))] }] : []),
    ...(kind === "FINAL"
      ? [
          {
            title: "Hiệu quả, tác dụng của phong trào",
            lines: [blank("chuyển biến trong đời sống, nhận thức, cách làm hay được nhân rộng")],
          },
        ]
      : []),
  ];
  return {
    title: "KẾT QUẢ THỰC HIỆN",
    lines: sections.flatMap(({ title, lines }, index) => [`${index + 1}. ${title}`, ...lines]),
  };
}

function summaryOf({ kind, pledges }: ReviewReportFacts, targets: readonly TargetLine[]): string {
  const graded = (grade: TargetLine["grade"]) =>
    twoDigits(targets.filter((target) => target.grade === grade).length);
  const [vuot, dat, khong] = [graded("EXCEEDED"), graded("MET"), graded("NOT_MET")];
  const judged = targets.filter(({ grade }) => grade !== null).length;
  const said = targets.filter(({ achieved }) => achieved !== "").length;
  const start = `${twoDigits(said)}/${twoDigits(targets.length)} chỉ tiêu của kế hoạch có số liệu từ báo cáo của các đơn vị`;
  const rates = targets.some(({ isRate }) => isRate)
    ? " Chỉ tiêu tỷ lệ lấy bình quân của các đơn vị."
    : "";
  const against = pledges.length > 0 && judged > 0 ? " so với số các đơn vị đăng ký" : "";
  if (judged === 0) return `${start}.${rates}`;
  return kind === "FINAL"
    ? `${start}:${against === "" ? "" : `${against},`} vượt ${vuot}, đạt ${dat}, không đạt ${khong} chỉ tiêu.${rates}`
    : `${start}; tỷ lệ dưới đây tính trên số các đơn vị đăng ký.${rates}`;
}

/** "a) Về kinh tế", and a line for each of its targets. */
function fieldLines({ title, targets }: Field, index: number): string[] {
  const letter = "abcdđeghiklmnopqrstuvxy"[index] ?? "-";
  const label = letter === "-" ? "-" : `${letter})`;
  return [
    `${label} ${plain(title === "" ? "Chỉ tiêu khác" : title)}`,
    ...targets.map((target) => `- ${plain(targetWords(target))}`),
  ];
}

function targetWords({ indicator, measure, promised, achieved, percent }: TargetLine): string {
  const name = capitalised(indicator);
  const of = (amount: string) => (measure === "%" ? `${amount}%` : `${amount} ${measure}`.trim());
  if (achieved === "") return `${name}: chưa có số liệu báo cáo.`;
  const against =
    promised === "" ? "" : `/${of(promised)} đăng ký${percent === "" ? "" : `, bằng ${percent}%`}`;
  return `${name}: ${of(achieved)}${against}.`;
}

function gradesWords({ exceeded, met, notMet }: NonNullable<ReviewReportFacts["grades"]>): string {
  const all = exceeded + met + notMet;
  return `${twoDigits(all)} đơn vị được đánh giá kết quả thực hiện đăng ký: vượt ${twoDigits(exceeded)}, đạt ${twoDigits(met)}, không đạt ${twoDigits(notMet)}.`;
}

/** What went well elsewhere, what did not, what comes next, what is asked for. */
export function closingParts(facts: ReviewReportFacts): Part[] {
  const { kind, stories, difficulties, proposals } = facts;
  const isFinal = kind === "FINAL";
  return [
    {
      title: "ĐIỂN HÌNH TIÊN TIẾN",
      lines:
        stories.length === 0
          ? [
              blank(
                "tập thể, hộ gia đình, cá nhân tiêu biểu và việc đã làm; không có thì bỏ mục này",
              ),
            ]
          : numbered(
              stories.map(({ title, unit, text }) => `${plain(`${title} (${unit}): ${text}`)}`),
            ),
    },
    {
      title: isFinal ? "TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN, BÀI HỌC" : "TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN",
      lines: [
        "1. Tồn tại, hạn chế",
        ...quoteLines(difficulties, "Các đơn vị không nêu khó khăn, hạn chế trong báo cáo."),
        "2. Nguyên nhân",
        `- ${blank("nguyên nhân chủ quan, khách quan")}`,
        ...(isFinal ? ["3. Bài học kinh nghiệm", `- ${blank("bài học rút ra")}`] : []),
      ],
    },
    {
      title: isFinal ? "PHƯƠNG HƯỚNG" : "NHIỆM VỤ, GIẢI PHÁP THỜI GIAN TỚI",
      lines: numbered([
        blank(isFinal ? "việc duy trì, nhân rộng kết quả" : "việc phải làm tới cuối phong trào"),
      ]),
    },
    {
      title: "ĐỀ XUẤT, KIẾN NGHỊ CỦA CÁC ĐƠN VỊ",
      lines: quoteLines(proposals, "Các đơn vị không có đề xuất, kiến nghị."),
    },
  ];
}

/** The unit's own words, with where they stand. */
function quoteLines(quotes: readonly Quote[], none: string): string[] {
  if (quotes.length === 0) return [`- ${none}`];
  return quotes.map(
    ({ unit, report, words }) => `- ${plain(`${unit} (báo cáo ${report}): “${ended(words)}”.`)}`,
  );
}

const ended = (words: string) => words.trim().replace(/[.;,\s]+$/u, "");
