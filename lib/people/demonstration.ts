import "server-only";
import { prisma } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { roleLabels } from "./state";

export type DemonstrationAccount = {
  role: Role;
  /** As the page and the terminal list them; a seat on the Council is said beside it. */
  roleLabel: string;
  alsoRoles: readonly Role[];
  name: string;
  position: string;
  unit: string | null;
  isDeputy: boolean;
  userName: string;
  password: string;
};

/** No commune has this code: it marks the made-up one, and with it an installation made to be tried. */
export const demonstrationCommuneCode = "00000";

const office = "Phòng Văn hóa - Xã hội";
const clerks = "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân";

/** Those whose hands a plan passes through, and one person for each other role; the passwords are public on purpose. */
export const demonstrationAccounts: readonly DemonstrationAccount[] = [
  account("OFFICE", "thuongtruc", "Lò Thị Hạnh", `Chuyên viên ${office}`, { unit: office }),
  account("OFFICE", "truongphong", "Lường Văn Chung", `Trưởng ${office}`, {
    unit: office,
    alsoRoles: ["COUNCIL"],
  }),
  // The Chairman also chairs the Council (Điều 90 Luật Thi đua, khen thưởng).
  account("CHAIR", "chutich", "Quàng Văn Thịnh", "Chủ tịch Ủy ban nhân dân xã", {
    alsoRoles: ["COUNCIL"],
  }),
  account("CHAIR", "phochutich", "Lò Thị Pâng", "Phó Chủ tịch Ủy ban nhân dân xã", {
    isDeputy: true,
    alsoRoles: ["COUNCIL"],
  }),
  account("CLERK", "vanthu", "Cà Thị Mai", `Văn thư ${clerks}`, { unit: clerks }),
  account("UNIT", "donvi", "Tòng Văn Bun", "Trưởng bản Nà Hỳ", {
    unit: "Bản Nà Hỳ",
    alsoRoles: ["COUNCIL"],
  }),
  account("COUNCIL", "hoidong", "Vàng Thị Sua", "Chủ tịch Hội Liên hiệp Phụ nữ xã"),
  account("ADMIN", "quantri", "Giàng A Páo", "Quản trị hệ thống", { unit: clerks }),
];

type Place = Partial<Pick<DemonstrationAccount, "unit" | "alsoRoles" | "isDeputy">>;

function account(
  role: Role,
  userName: string,
  name: string,
  position: string,
  place: Place = {},
): DemonstrationAccount {
  return {
    role,
    roleLabel: place.alsoRoles?.includes("COUNCIL")
      ? `${roleLabels[role]}; Hội đồng`
      : roleLabels[role],
    alsoRoles: [],
    name,
    position,
    unit: null,
    isDeputy: false,
    userName,
    password: `dung-thu-${userName}`,
    ...place,
  };
}

/** The accounts to show at the door; none on an installation that has no made-up commune. */
export async function listDemonstrationAccounts(): Promise<readonly DemonstrationAccount[]> {
  const communes = await prisma.commune.count({ where: { code: demonstrationCommuneCode } });
  return communes > 0 ? demonstrationAccounts : [];
}
