import type {
  PlanFacts,
  TemplateCommune,
  TemplateUnit,
} from "@/lib/documents/templates/plan/plan-facts";

const unit = (kind: TemplateUnit["kind"], name: string): TemplateUnit => ({ kind, name });

/** A commune made up for these tests, with every kind of unit. */
export const commune: TemplateCommune = {
  agency: ["ỦY BAN NHÂN DÂN", "XÃ NẬM SIM"],
  place: "Nậm Sim",
  name: "xã Nậm Sim",
  kind: "xã",
  standingBody: "Phòng Văn hóa - Xã hội",
  chair: "Lò Thị Mận",
  units: [
    unit("DEPARTMENT", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân"),
    unit("DEPARTMENT", "Phòng Kinh tế"),
    unit("DEPARTMENT", "Phòng Văn hóa - Xã hội"),
    unit("PUBLIC_SERVICE", "Trung tâm Phục vụ hành chính công"),
    unit("PARTY", "Ban Xây dựng Đảng"),
    unit("MASS_ORGANISATION", "Ủy ban Mặt trận Tổ quốc Việt Nam xã"),
    unit("MASS_ORGANISATION", "Hội Nông dân xã"),
    unit("MASS_ORGANISATION", "Công đoàn xã"),
    unit("SCHOOL", "Trường Tiểu học Nậm Sim"),
    unit("HEALTH", "Trạm Y tế xã"),
    unit("POLICE", "Công an xã"),
    unit("MILITARY", "Ban Chỉ huy Quân sự xã"),
    unit("VILLAGE", "Bản Sim"),
    unit("VILLAGE", "Tổ dân phố 2"),
  ],
};

export const facts: PlanFacts = {
  commune,
  legalBases: [
    "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
    "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
  ],
  name: "Bản sạch, ruộng xanh",
  period: { start: "2027-01-01", end: "2027-12-31" },
  today: "2026-11-21",
};
