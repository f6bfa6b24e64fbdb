import "server-only";
import { prisma } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { roleLabels } from "./state";

export type DemonstrationAccount = {
  role: Role;
  roleLabel: string;
  name: string;
  position: string;
  userName: string;
  password: string;
};

/** No commune has this code: it marks the made-up one, and with it an installation made to be tried. */
export const demonstrationCommuneCode = "00000";

/** One person for each role of the made-up commune; the passwords are public on purpose. */
export const demonstrationAccounts: readonly DemonstrationAccount[] = [
  account("OFFICE", "Lò Thị Hạnh", "Chuyên viên Phòng Văn hóa - Xã hội", "thuongtruc"),
  account("CHAIR", "Quàng Văn Thịnh", "Chủ tịch Ủy ban nhân dân xã", "chutich"),
  account(
    "CLERK",
    "Cà Thị Mai",
    "Văn thư Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
    "vanthu",
  ),
  account("UNIT", "Tòng Văn Bun", "Trưởng bản Nà Hỳ", "donvi"),
  account("COUNCIL", "Vàng Thị Sua", "Ủy viên Hội đồng Thi đua - Khen thưởng", "hoidong"),
  account("ADMIN", "Giàng A Páo", "Quản trị hệ thống", "quantri"),
];

function account(role: Role, name: string, position: string, userName: string) {
  const password = `dung-thu-${userName}`;
  return { role, roleLabel: roleLabels[role], name, position, userName, password };
}

/** The accounts to show at the door; none on an installation that has no made-up commune. */
export async function listDemonstrationAccounts(): Promise<readonly DemonstrationAccount[]> {
  const communes = await prisma.commune.count({ where: { code: demonstrationCommuneCode } });
  return communes > 0 ? demonstrationAccounts : [];
}
