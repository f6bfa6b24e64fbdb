import { expect, test } from "vitest";
import { type KnownUnit, unitMeant } from "@/lib/campaigns/facts/match-unit";
import { demonstrationUnits } from "@/prisma/demonstration/units";

const units: KnownUnit[] = demonstrationUnits
  .filter(({ validTo }) => validTo === undefined)
  .map(({ name, shortName = null, kind }) => ({ id: name, name, shortName, kind }));

test.each<[string, string | null]>([
  ["Phòng Văn hóa - Xã hội", "Phòng Văn hóa - Xã hội"],
  ["Phòng Văn hoá – Xã hội xã", "Phòng Văn hóa - Xã hội"],
  ["Phòng VH-XH", "Phòng Văn hóa - Xã hội"],
  ["phong kinh te", "Phòng Kinh tế"],
  ["Văn phòng HĐND và UBND xã Mường Thanh Hạ", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân"],
  ["Ủy ban MTTQ Việt Nam xã", "Ủy ban Mặt trận Tổ quốc Việt Nam xã"],
  ["Công an xã", "Công an xã"],
  ["Đoàn Thanh niên", "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã"],
  ["Trưởng Công an xã", "Công an xã"],
  ["Trạm Y tế", "Trạm Y tế xã"],
  // Not one unit of the list.
  ["Trường", null],
  ["Bưu điện xã", null],
  ["", null],
])("%s means %s", (written, name) => {
  expect(unitMeant(written, units)).toEqual({ unitId: name, unitKind: null });
});

test.each([
  ["các thôn, bản", "VILLAGE"],
  ["Các thôn", "VILLAGE"],
  ["12/12 thôn", "VILLAGE"],
  ["các tổ dân phố trên địa bàn phường", "VILLAGE"],
  ["các trường học", "SCHOOL"],
  ["Các trường mầm non, tiểu học, trung học cơ sở", "SCHOOL"],
  ["các đoàn thể", "MASS_ORGANISATION"],
  ["các tổ chức chính trị - xã hội xã", "MASS_ORGANISATION"],
])("%s means the units of the kind %s", (written, kind) => {
  expect(unitMeant(written, units)).toEqual({ unitId: null, unitKind: kind });
});
