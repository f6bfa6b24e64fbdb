import { type AwardKey, awardNames } from "./award-names";
import { choice, type RuleKind, type RuleValueKind } from "./rule-kind";

type Aspect = Pick<RuleKind, "label" | "about" | "value" | "isLaw">;

const coefficient: RuleValueKind = {
  type: "number",
  least: 0,
  most: 20_000,
  unit: "phần nghìn mức lương cơ sở",
  none: "Không có tiền thưởng",
};
const standards = {
  about: "Mỗi dòng một tiêu chuẩn; người thẩm định trả lời từng dòng.",
  value: { type: "lines" },
} as const;

/** What each award may have a rule about: the end of the key "award.<award>.<aspect>". */
export const aspects = {
  authority: {
    label: "Ai quyết định",
    about: "Chủ tịch Ủy ban nhân dân xã quyết định, hoặc xã chỉ đề nghị lên cấp trên.",
    value: choice({
      COMMUNE: "Chủ tịch Ủy ban nhân dân xã quyết định",
      HIGHER: "Cấp trên quyết định, xã đề nghị",
    }),
    isLaw: true,
  },
  parts: {
    label: "Thành phần hồ sơ",
    about: "Thủ tục đầy đủ. Thiếu giấy nào thì được báo trước khi nộp và khi thẩm định.",
    value: {
      type: "set",
      choices: [
        { value: "request", label: "Tờ trình" },
        { value: "report", label: "Báo cáo thành tích" },
        { value: "minutes", label: "Biên bản họp xét" },
        { value: "vote-result", label: "Kết quả bỏ phiếu" },
        { value: "proof", label: "Chứng nhận, xác nhận thành tích" },
        { value: "proof?", label: "Chứng nhận, xác nhận thành tích (nếu có)" },
        { value: "opinions", label: "Bảng tổng hợp kết quả lấy ý kiến nhân dân" },
      ],
    },
  },
  standards: { label: "Tiêu chuẩn", ...standards },
  "standards-person": { label: "Tiêu chuẩn của cá nhân", ...standards },
  "standards-group": { label: "Tiêu chuẩn của tập thể, doanh nghiệp", ...standards },
  "standards-household": { label: "Tiêu chuẩn của hộ gia đình", ...standards },
  "advanced-share": {
    label: "Tỷ lệ Lao động tiên tiến của tập thể",
    about: "Ít nhất bấy nhiêu phần trăm cá nhân của tập thể phải đạt Lao động tiên tiến.",
    value: { type: "number", least: 1, most: 100, unit: "%" },
  },
  "appraisal-days": {
    label: "Hạn thẩm định, trình",
    about: "Đếm từ hôm sau ngày nhận đủ hồ sơ, không tính ngày nghỉ.",
    value: { type: "number", least: 1, most: 60, unit: "ngày làm việc" },
  },
  "consultation-days": {
    label: "Số ngày công khai lấy ý kiến",
    about: "Tính cả ngày nghỉ. Ghi 0 nếu không lấy ý kiến trước khi xét.",
    value: { type: "number", least: 0, most: 60, unit: "ngày", none: "Không lấy ý kiến" },
  },
  "decision-days": {
    label: "Hạn ra quyết định",
    about: "Số ngày Chủ tịch quyết định từ khi nhận hồ sơ.",
    value: { type: "number", least: 1, most: 60, unit: "ngày" },
  },
  cutoff: {
    label: "Ngày bình xét xong hằng năm",
    about: "Các thôn bình xét trước ngày này.",
    value: { type: "day" },
  },
  "vote-method": {
    label: "Cách biểu quyết",
    about: "Hội đồng biểu quyết danh hiệu, hình thức này bằng cách nào.",
    value: choice({ SECRET: "Bỏ phiếu kín", OPEN: "Bỏ phiếu công khai", HANDS: "Giơ tay" }),
  },
  "vote-threshold": {
    label: "Số phiếu cần đạt",
    about: "Tính trên số thành viên ghi ở mục “Tính trên ai”.",
    value: choice({
      ">50": "Trên 50%",
      ...Object.fromEntries(
        [50, 60, 65, 67, 70, 75, 80, 85, 90, 95, 100].map((share) => [
          `>=${share}`,
          `Từ ${share}% trở lên`,
        ]),
      ),
    }),
  },
  "vote-denominator": {
    label: "Tính trên ai",
    about: "Số thành viên mà tỷ lệ phiếu được tính trên đó.",
    value: choice({
      ALL: "Tất cả thành viên Hội đồng",
      PRESENT: "Người dự họp và người vắng đã cho ý kiến bằng văn bản",
      ELIGIBLE: "Tất cả thành viên, trừ người phải tránh",
    }),
  },
  certificate: {
    label: "Bằng kèm theo",
    about: "Cổng in bằng cho hình thức, danh hiệu này hay không.",
    value: choice({
      PRINTED: "Có, cổng in",
      OWN_FORM: "Có, theo mẫu riêng; cổng không in",
      NONE: "Không có bằng",
    }),
  },
  "coefficient-person": {
    label: "Hệ số tiền thưởng cá nhân",
    about: "Phần nghìn của mức lương cơ sở: 300 là 0,3 lần.",
    value: coefficient,
  },
  "coefficient-group": {
    label: "Hệ số tiền thưởng tập thể",
    about: "Phần nghìn của mức lương cơ sở: 600 là 0,6 lần. Doanh nghiệp tính như tập thể.",
    value: coefficient,
  },
  "coefficient-household": {
    label: "Hệ số tiền thưởng hộ gia đình",
    about: "Phần nghìn của mức lương cơ sở: 100 là 0,1 lần. Ghi 0 nếu không có tiền thưởng.",
    value: coefficient,
  },
  "household-factor": {
    label: "Tiền thưởng hộ gia đình so với cá nhân",
    about: "Phần nghìn của tiền thưởng cá nhân: 1500 là 1,5 lần.",
    value: { type: "number", least: 0, most: 5000, unit: "phần nghìn tiền thưởng cá nhân" },
  },
} as const satisfies Record<string, Aspect>;

type AspectKey = keyof typeof aspects;

const voted = ["vote-method", "vote-threshold", "vote-denominator"] as const;
const decided = ["authority", "parts", "appraisal-days"] as const;
const ofCommune = [...decided, "consultation-days", ...voted, "certificate"] as const;

const aspectsOf: Record<AwardKey, readonly AspectKey[]> = {
  "giay-khen": [
    ...ofCommune,
    "standards-person",
    "standards-group",
    "standards-household",
    "coefficient-person",
    "coefficient-group",
    "household-factor",
  ],
  ldtt: [...ofCommune, "standards", "coefficient-person"],
  cstdcs: [...ofCommune, "standards", "coefficient-person"],
  ttldtt: [...ofCommune, "standards", "advanced-share", "coefficient-group"],
  gdvh: [...ofCommune, "standards", "decision-days", "cutoff", "coefficient-household"],
  "thon-vh": [...ofCommune, "standards", "coefficient-group"],
  "bang-khen-tinh": [...decided, ...voted, "coefficient-person", "coefficient-group"],
  "cstd-tinh": [...decided, ...voted, "coefficient-person"],
  "co-thi-dua-tinh": [...decided, ...voted, "coefficient-group"],
  ttldxs: [...decided, ...voted, "advanced-share", "coefficient-group"],
  "xa-tieu-bieu": [...decided, ...voted, "coefficient-group"],
};

/** The rules each award has of its own. */
export const ruleKindsOfAwards: readonly RuleKind[] = (
  Object.entries(aspectsOf) as [AwardKey, readonly AspectKey[]][]
).flatMap(([award, own]) => own.map((aspect) => ofAward(award, aspect)));

function ofAward(award: AwardKey, aspect: AspectKey): RuleKind {
  const { label, ...rest }: Aspect = aspects[aspect];
  const name = awardNames[award];
  return {
    ...rest,
    key: `award.${award}.${aspect}`,
    group: name,
    label: `${name}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
    award,
  };
}
