import { expect, test } from "vitest";
import { roomOf } from "@/components/layout/room-of";

const rooms = [
  { href: "/work" },
  { href: "/campaigns", also: ["/statistics"] },
  {
    href: "/nominations",
    rooms: [
      { href: "/nominations", also: ["/recipients"] },
      { href: "/appraisals", also: ["/nominations/*/appraisal", "/statistics/awards"] },
    ],
  },
];
const inSection = rooms.at(-1)?.rooms ?? [];

test.each([
  ["/work", "/work", undefined],
  ["/workshop", undefined, undefined],
  ["/", undefined, undefined],
  ["/campaigns/1/plan", "/campaigns", undefined],
  ["/statistics", "/campaigns", undefined],
  ["/statistics/awards", "/nominations", "/appraisals"],
  ["/nominations", "/nominations", "/nominations"],
  ["/nominations/1", "/nominations", "/nominations"],
  ["/nominations/1/edit", "/nominations", "/nominations"],
  ["/nominations/1/appraisal", "/nominations", "/appraisals"],
  ["/nominations/appraisal", "/nominations", "/nominations"],
  ["/recipients/1", "/nominations", "/nominations"],
  ["/appraisals/summary", "/nominations", "/appraisals"],
])("%s is in %s, there in %s", (pathname, room, inner) => {
  expect(roomOf(pathname, rooms)?.href).toBe(room);
  expect(roomOf(pathname, inSection)?.href).toBe(inner);
});
