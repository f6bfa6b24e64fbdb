import type { Role } from "@/lib/db/generated/enums";

export const roleLabels: Record<Role, string> = {
  OFFICE: "Thường trực thi đua",
  UNIT: "Cơ quan, đơn vị, thôn bản",
  CHAIR: "Lãnh đạo Ủy ban nhân dân",
  COUNCIL: "Hội đồng Thi đua - Khen thưởng",
  CLERK: "Văn thư",
  ADMIN: "Quản trị",
};
