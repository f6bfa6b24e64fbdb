import type { CommuneKind, UnitKind } from "@/lib/db/generated/enums";

export const communeKindLabels: Record<CommuneKind, string> = {
  COMMUNE: "xã",
  WARD: "phường",
  SPECIAL_ZONE: "đặc khu",
};

export const unitKindLabels: Record<UnitKind, string> = {
  DEPARTMENT: "Cơ quan chuyên môn",
  PUBLIC_SERVICE: "Đơn vị sự nghiệp",
  PARTY: "Cơ quan Đảng",
  MASS_ORGANISATION: "Mặt trận Tổ quốc và đoàn thể",
  SCHOOL: "Trường học",
  HEALTH: "Y tế",
  POLICE: "Công an",
  MILITARY: "Quân sự",
  VILLAGE: "Thôn, bản, tổ dân phố",
  OTHER: "Đơn vị khác",
};
