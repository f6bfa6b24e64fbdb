import type { Fact, FactContent, FactKind, When } from "@/lib/campaigns/facts/fact";
import {
  audienceLabels,
  milestoneKindLabels,
  partyRoleLabels,
  quotaUnitLabels,
  recurrenceLabels,
} from "@/lib/campaigns/facts/labels";
import { campaignHref } from "@/lib/campaigns/public/addresses";
import type { PublicPlan } from "@/lib/campaigns/public/brief";
import type { PlanWithFacts } from "@/lib/campaigns/public/queries";
import type { AddressedUnit } from "@/lib/campaigns/public/unit-addresses";
import type { Audience } from "@/lib/db/generated/enums";
import type { CalendarDate } from "@/lib/text/dates";
import type { CellValue } from "./csv";

/** Everything the public may know of a commune's campaigns. */
export type OpenRecord = {
  /** The commune's public address in full. */
  site: string;
  /** One paper for each campaign. */
  campaigns: readonly PublicPlan[];
  /** The papers in force with their facts. */
  plans: readonly PlanWithFacts[];
  units: readonly AddressedUnit[];
  /** What the commune shows of how far its targets are. */
  progress: readonly ProgressRow[];
  /** Who was awarded, as published. */
  awards: readonly AwardRow[];
};

/** An award as everybody may know it. */
export type AwardRow = {
  id: string;
  name: string;
  audience: Audience;
  unit: string;
  award: string;
  citation: string;
  campaignSlug: string | null;
  decisionNumber: string;
  decidedOn: CalendarDate;
  address: string;
};

export type ProgressRow = {
  targetId: string;
  campaignSlug: string;
  /** Null: all together. */
  unitName: string | null;
  promised: number | null;
  achieved: number | null;
};

type FieldType = "string" | "number" | "integer" | "date" | "datetime";
export type Field = { name: string; type: FieldType; description: string };

/** A table of open data. Names of tables and fields stay as they are: programs elsewhere rely on them. */
export type OpenTable = {
  name: string;
  title: string;
  description: string;
  fields: readonly Field[];
  rows: (record: OpenRecord) => CellValue[][];
};

const field = (name: string, type: FieldType, description: string): Field => ({
  name,
  type,
  description,
});

const ownId = field("ma", "string", "Mã của dòng, không đổi");
const campaignField = field("phong_trao", "string", "Mã phong trào, là cột ma của bảng phong-trao");
const whenFields = [
  field("ngay", "date", "Ngày đến hạn, khi chỉ có một lần"),
  field(
    "lap_lai",
    "string",
    "hằng tháng, hằng quý, 6 tháng một lần, hằng năm; trống khi chỉ có một lần",
  ),
  field("ngay_trong_thang", "integer", "Ngày trong tháng của việc lặp lại"),
  field("thang", "integer", "Tháng của việc lặp lại"),
];

const standingLabels = { current: "đang diễn ra", coming: "sắp diễn ra", past: "đã kết thúc" };
const formLabels = { REGULAR: "thường xuyên", THEMATIC: "theo chuyên đề" };
const comparisonWords = {
  AT_LEAST: "từ mức này trở lên",
  AT_MOST: "không quá mức này",
  EXACT: "đúng mức này",
};

const campaigns: OpenTable = {
  name: "phong-trao",
  title: "Phong trào thi đua",
  description:
    "Mỗi dòng một phong trào đã công khai và văn bản đang có hiệu lực của phong trào ấy.",
  fields: [
    ownId,
    field("ten", "string", "Tên phong trào"),
    field(
      "hinh_thuc",
      "string",
      "thường xuyên hoặc theo chuyên đề (Điều 16 Luật Thi đua, khen thưởng)",
    ),
    field("bat_dau", "date", "Ngày bắt đầu"),
    field("ket_thuc", "date", "Ngày kết thúc"),
    field("tinh_trang", "string", "đang diễn ra, sắp diễn ra hoặc đã kết thúc, vào ngày tải tệp"),
    field("so_ky_hieu", "string", "Số, ký hiệu của văn bản"),
    field("ngay_ban_hanh", "date", "Ngày ban hành văn bản"),
    field("cong_khai_luc", "datetime", "Lúc văn bản được công khai"),
    field("dia_chi", "string", "Trang của phong trào"),
  ],
  rows: ({ site, campaigns: plans }) =>
    plans.map((plan) => [
      plan.campaign.slug,
      plan.campaign.title,
      formLabels[plan.campaign.form],
      plan.campaign.startsOn,
      plan.campaign.endsOn,
      standingLabels[plan.campaign.standing],
      plan.number,
      plan.issuedOn,
      plan.publication.publishedAt.toISOString(),
      `${site}${campaignHref(plan)}`,
    ]),
};

const targets: OpenTable = {
  name: "chi-tieu",
  title: "Chỉ tiêu",
  description: "Mỗi dòng một mức của một chỉ tiêu, theo năm nếu kế hoạch chia theo năm.",
  fields: [
    ownId,
    campaignField,
    field("chi_tieu", "string", "Nội dung chỉ tiêu"),
    field("don_vi_tinh", "string", "Đơn vị tính"),
    field("yeu_cau", "string", "từ mức này trở lên, không quá mức này, đúng mức này"),
    field("nam", "integer", "Năm phải đạt; trống là đến hết phong trào"),
    field("muc", "number", "Mức phải đạt"),
    field("don_vi", "string", "Đơn vị chịu trách nhiệm, cách nhau bằng dấu chấm phẩy"),
  ],
  rows: ({ plans, units }) => {
    const names = new Map(units.map(({ id, name }) => [id, name]));
    return factRows(plans, "target", (id, slug, { values, ...target }) =>
      values.map(({ year, value }) => [
        id,
        slug,
        target.indicator,
        target.measure,
        comparisonWords[target.comparison],
        year,
        value,
        target.unitIds.flatMap((unitId) => names.get(unitId) ?? []).join("; "),
      ]),
    );
  },
};

const assignments: OpenTable = {
  name: "phan-cong",
  title: "Phân công",
  description:
    "Mỗi dòng một đơn vị được giao một việc; một việc giao cho nhiều đơn vị có nhiều dòng cùng mã.",
  fields: [
    ownId,
    campaignField,
    field("viec", "string", "Việc được giao"),
    field("vai_tro", "string", "Chủ trì, Phối hợp, Thực hiện"),
    field("don_vi", "string", "Tên đơn vị như trong văn bản"),
    ...whenFields,
  ],
  rows: ({ plans }) =>
    factRows(plans, "assignment", (id, slug, { task, parties, ...when }) =>
      parties.map(({ role, name }) => [
        id,
        slug,
        task,
        partyRoleLabels[role],
        name,
        ...whenCells(when),
      ]),
    ),
};

const rewards: OpenTable = {
  name: "khen-thuong",
  title: "Khen thưởng",
  description: "Mỗi dòng một hình thức khen thưởng mà kế hoạch nêu ra.",
  fields: [
    ownId,
    campaignField,
    field("hinh_thuc", "string", "Hình thức khen thưởng"),
    field("tham_quyen", "string", "Người quyết định"),
    field(
      "doi_tuong",
      "string",
      "tập thể, cá nhân, hộ gia đình, doanh nghiệp; trống là mọi đối tượng",
    ),
    field("tu", "integer", "Ít nhất"),
    field("den", "integer", "Nhiều nhất"),
    field("tinh_theo", "string", "Số lượng hoặc Tỷ lệ %"),
    field("cua", "string", "Số lượng tính cho đơn vị nào; trống là cả phong trào"),
    field("tieu_chuan", "string", "Tiêu chuẩn"),
  ],
  rows: ({ plans }) =>
    factRows(plans, "reward", (id, slug, reward) => [
      [
        id,
        slug,
        reward.award,
        reward.authority,
        reward.audience && audienceLabels[reward.audience],
        reward.quotaMin,
        reward.quotaMax,
        reward.quotaUnit && quotaUnitLabels[reward.quotaUnit],
        reward.perUnit,
        reward.standard,
      ],
    ]),
};

const milestones: OpenTable = {
  name: "moc-thoi-han",
  title: "Mốc thời hạn",
  description: "Phát động, hạn đăng ký, hạn báo cáo, sơ kết, tổng kết và các mốc khác.",
  fields: [
    ownId,
    campaignField,
    field("loai", "string", "Loại mốc"),
    field("noi_dung", "string", "Nội dung"),
    ...whenFields,
  ],
  rows: ({ plans }) =>
    factRows(plans, "milestone", (id, slug, { milestone, title, ...when }) => [
      [id, slug, milestoneKindLabels[milestone], title, ...whenCells(when)],
    ]),
};

const progress: OpenTable = {
  name: "tien-do",
  title: "Tiến độ chỉ tiêu",
  description:
    "Số đăng ký và số thực hiện của những chỉ tiêu xã chọn công khai tiến độ, tính từ bản đăng ký, báo cáo đã nhận, vào ngày tải tệp.",
  fields: [
    field("chi_tieu", "string", "Mã chỉ tiêu, là cột ma của bảng chi-tieu"),
    campaignField,
    field("don_vi", "string", "Tên đơn vị; trống là số chung của cả xã"),
    field("dang_ky", "number", "Số đã đăng ký; trống khi chưa đơn vị nào đăng ký"),
    field("da_dat", "number", "Số đã đạt; trống khi chưa có báo cáo được nhận"),
  ],
  rows: ({ progress: rows }) =>
    rows.map(({ targetId, campaignSlug, unitName, promised, achieved }) => [
      targetId,
      campaignSlug,
      unitName,
      promised,
      achieved,
    ]),
};

const awards: OpenTable = {
  name: "duoc-khen",
  title: "Người, tập thể được khen",
  description:
    "Mỗi dòng một lượt khen trong quyết định đã công khai, còn hiệu lực. Không có ngày sinh, địa chỉ, số điện thoại, tiền thưởng.",
  fields: [
    ownId,
    field("ten", "string", "Tên; “(đã ẩn theo yêu cầu)” khi người ấy đề nghị không nêu tên"),
    field("doi_tuong", "string", "cá nhân, tập thể, hộ gia đình, doanh nghiệp"),
    field("don_vi", "string", "Đơn vị; trống khi tên đã ẩn"),
    field("khen_thuong", "string", "Hình thức khen thưởng hoặc danh hiệu thi đua"),
    field("thanh_tich", "string", "Thành tích như trong quyết định; trống khi tên đã ẩn"),
    field(
      "phong_trao",
      "string",
      "Mã phong trào, là cột ma của bảng phong-trao nếu phong trào ấy đã công khai",
    ),
    field("so_quyet_dinh", "string", "Số, ký hiệu của quyết định"),
    field("ngay_quyet_dinh", "date", "Ngày ban hành quyết định"),
    field("dia_chi", "string", "Trang của quyết định"),
  ],
  rows: ({ site, awards: rows }) =>
    rows.map((row) => [
      row.id,
      row.name,
      audienceLabels[row.audience],
      row.unit,
      row.award,
      row.citation,
      row.campaignSlug,
      row.decisionNumber,
      row.decidedOn,
      `${site}/vinh-danh/${row.address}`,
    ]),
};

export const openTables: readonly OpenTable[] = [
  campaigns,
  targets,
  progress,
  assignments,
  rewards,
  milestones,
  awards,
];

type ContentOf<Kind extends FactKind> = Extract<FactContent, { kind: Kind }>;

/** The rows of all facts of a kind, with their own id and their campaign's. */
function factRows<Kind extends FactKind>(
  plans: readonly PlanWithFacts[],
  kind: Kind,
  rowsOf: (id: string, campaign: string, content: ContentOf<Kind>) => CellValue[][],
): CellValue[][] {
  return plans.flatMap(({ plan, facts }) =>
    facts.flatMap((fact) =>
      isOf(fact, kind) ? rowsOf(fact.id, plan.campaign.slug, fact.content) : [],
    ),
  );
}

function isOf<Kind extends FactKind>(fact: Fact, kind: Kind): fact is Fact<ContentOf<Kind>> {
  return fact.content.kind === kind;
}

const whenCells = ({ dueOn, recurrence, recurrenceDay, recurrenceMonth }: When): CellValue[] => [
  dueOn,
  recurrence && recurrenceLabels[recurrence],
  recurrenceDay,
  recurrenceMonth,
];
