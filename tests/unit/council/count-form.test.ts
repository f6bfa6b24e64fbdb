import { expect, test } from "vitest";
import { countRoundSchema } from "@/lib/council/voting/schema";
import { newId } from "@/lib/text/new-id";

const itemId = newId();
const read = (fields: Record<string, string>) =>
  countRoundSchema.safeParse({
    sessionId: newId(),
    roundId: newId(),
    version: "1",
    tellers: "Tổ kiểm phiếu",
    ...Object.fromEntries(
      Object.entries(fields).map(([part, typed]) => [`${part}-${itemId}`, typed]),
    ),
  });

const votes = { votesFor: "4", votesAgainst: "1", invalid: "0" };

test("phiếu giấy: số phát ra, thu về như đã ghi; giơ tay: ai được đếm là tham gia", () => {
  const paper = read({ issued: "6", returned: "5", ...votes });
  expect(paper.data?.counts).toEqual([
    { itemId, issued: 6, returned: 5, votesFor: 4, votesAgainst: 1, invalid: 0 },
  ]);
  const hands = read(votes);
  expect(hands.data?.counts).toEqual([
    { itemId, issued: 5, returned: 5, votesFor: 4, votesAgainst: 1, invalid: 0 },
  ]);
});

test("ô để trống thì hỏi ở đúng ô ấy", () => {
  const broken = read({ issued: "6", returned: "", ...votes, invalid: "" });
  expect(broken.error?.issues.map(({ path }) => path.join())).toEqual([
    `invalid-${itemId}`,
    `returned-${itemId}`,
  ]);
});
