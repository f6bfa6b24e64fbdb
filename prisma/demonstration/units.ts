import type { UnitKind } from "@/lib/db/generated/enums";

type DemonstrationUnit = {
  kind: UnitKind;
  name: string;
  shortName?: string;
  validFrom: string;
  validTo?: string;
  /** The name of the unit that took over. */
  successor?: string;
};

const twoTiers = "2025-07-01";
const merged = { validFrom: "2020-01-01", validTo: "2026-06-30" };

/** The units of the made-up commune. Two villages became one on 01/7/2026. */
export const demonstrationUnits: readonly DemonstrationUnit[] = [
  {
    kind: "DEPARTMENT",
    name: "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
    shortName: "Văn phòng HĐND và UBND",
    validFrom: twoTiers,
  },
  { kind: "DEPARTMENT", name: "Phòng Kinh tế", validFrom: twoTiers },
  {
    kind: "DEPARTMENT",
    name: "Phòng Văn hóa - Xã hội",
    shortName: "Phòng VH-XH",
    validFrom: twoTiers,
  },
  {
    kind: "PUBLIC_SERVICE",
    name: "Trung tâm Phục vụ hành chính công",
    shortName: "TTPVHCC",
    validFrom: twoTiers,
  },
  { kind: "PUBLIC_SERVICE", name: "Trung tâm Dịch vụ tổng hợp", validFrom: "2026-01-01" },
  { kind: "PARTY", name: "Ban Xây dựng Đảng", validFrom: twoTiers },
  { kind: "PARTY", name: "Ủy ban Kiểm tra Đảng ủy", validFrom: twoTiers },
  {
    kind: "MASS_ORGANISATION",
    name: "Ủy ban Mặt trận Tổ quốc Việt Nam xã",
    shortName: "Ủy ban MTTQ Việt Nam xã",
    validFrom: twoTiers,
  },
  { kind: "MASS_ORGANISATION", name: "Hội Nông dân xã", validFrom: twoTiers },
  { kind: "MASS_ORGANISATION", name: "Hội Liên hiệp Phụ nữ xã", validFrom: twoTiers },
  { kind: "MASS_ORGANISATION", name: "Hội Cựu chiến binh xã", validFrom: twoTiers },
  {
    kind: "MASS_ORGANISATION",
    name: "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã",
    shortName: "Đoàn Thanh niên xã",
    validFrom: twoTiers,
  },
  { kind: "SCHOOL", name: "Trường Mầm non Hoa Ban", validFrom: "2015-08-01" },
  { kind: "SCHOOL", name: "Trường Tiểu học Thanh Hạ", validFrom: "2015-08-01" },
  { kind: "SCHOOL", name: "Trường Trung học cơ sở Thanh Hạ", validFrom: "2015-08-01" },
  { kind: "HEALTH", name: "Trạm Y tế xã", validFrom: twoTiers },
  { kind: "POLICE", name: "Công an xã", validFrom: twoTiers },
  {
    kind: "MILITARY",
    name: "Ban Chỉ huy Quân sự xã",
    shortName: "Ban CHQS xã",
    validFrom: twoTiers,
  },
  { kind: "VILLAGE", name: "Bản Nà Hỳ", validFrom: "2020-01-01" },
  { kind: "VILLAGE", name: "Bản Huổi Sưa", validFrom: "2020-01-01" },
  { kind: "VILLAGE", name: "Bản Pá Lau", validFrom: "2020-01-01" },
  { kind: "VILLAGE", name: "Bản Co Mạy", validFrom: "2020-01-01" },
  { kind: "VILLAGE", name: "Bản Nậm Ban", validFrom: "2026-07-01" },
  { kind: "VILLAGE", name: "Bản Nậm Ban Trên", ...merged, successor: "Bản Nậm Ban" },
  { kind: "VILLAGE", name: "Bản Nậm Ban Dưới", ...merged, successor: "Bản Nậm Ban" },
];
