import { z } from "zod";

const choiceSchema = z.enum(
  ["FOR", "AGAINST", "BLANK"],
  "Chọn đồng ý, không đồng ý hoặc phiếu trắng.",
);

const session = z.uuid("Không tìm thấy phiên họp.");
const round = z.uuid("Không tìm thấy lượt bỏ phiếu.");

export const openRoundSchema = z.object({
  sessionId: session,
  itemIds: z.preprocess(
    (value) => (typeof value === "string" ? [value] : (value ?? [])),
    z.array(z.uuid()).min(1, "Chọn ít nhất một nội dung."),
  ),
  isOnPaper: z
    .enum(["yes", "no"], "Chọn bỏ phiếu trên máy hay phiếu giấy.")
    .transform((value) => value === "yes"),
});

/** One radio group an item, named by it: "vote-<item>". */
export const voteField = (itemId: string) => `vote-${itemId}`;

export const castVotesSchema = z
  .looseObject({ sessionId: session, roundId: round })
  .transform(({ sessionId, roundId, ...fields }, context) => {
    const votes = Object.entries(fields).flatMap(([name, value]) => {
      const itemId = /^vote-([0-9a-f-]{36})$/.exec(name)?.[1];
      if (!itemId) return [];
      const choice = choiceSchema.safeParse(value);
      if (choice.success) return [{ itemId, choice: choice.data }];
      context.addIssue({
        code: "custom",
        path: [name],
        message: "Chọn lại ý kiến của nội dung này.",
      });
      return [];
    });
    return { sessionId, roundId, votes };
  });

const parts = ["issued", "returned", "votesFor", "votesAgainst", "invalid"] as const;

/** "votesFor-<item>" */
export const countField = (part: (typeof parts)[number], itemId: string) => `${part}-${itemId}`;

const countSchema = z.coerce.number().int().min(0).max(1000);

export const countRoundSchema = z
  .looseObject({
    sessionId: session,
    roundId: round,
    version: z.coerce.number().int(),
    tellers: z.string().trim().min(1, "Ghi tên những người trong tổ kiểm phiếu.").max(300),
    leavesOut: z.literal("yes").optional(),
  })
  .transform(({ sessionId, roundId, version, tellers, leavesOut, ...fields }, context) => {
    const itemIds = Object.keys(fields).flatMap(
      (name) => /^votesFor-([0-9a-f-]{36})$/.exec(name)?.[1] ?? [],
    );
    const counts = itemIds.map((itemId) => {
      const countOf = (part: (typeof parts)[number]) => {
        const name = countField(part, itemId);
        const count = countSchema.safeParse(fields[name] === "" ? undefined : fields[name]);
        if (count.success) return count.data;
        const message = "Ghi một số, ví dụ 9; không có thì ghi 0.";
        context.addIssue({ code: "custom", path: [name], message });
        return 0;
      };
      const [votesFor, votesAgainst, invalid] = [
        countOf("votesFor"),
        countOf("votesAgainst"),
        countOf("invalid"),
      ];
      const counted = { itemId, votesFor, votesAgainst, invalid };
      // Of hands no ballot is given out: whoever was counted took part.
      const sum = votesFor + votesAgainst + invalid;
      return countField("issued", itemId) in fields
        ? { ...counted, issued: countOf("issued"), returned: countOf("returned") }
        : { ...counted, issued: sum, returned: sum };
    });
    return { sessionId, roundId, version, tellers, leavesOut: leavesOut === "yes", counts };
  });

export const settleItemSchema = z.object({
  sessionId: session,
  itemId: z.uuid("Không tìm thấy nội dung."),
});

export const giveOpinionSchema = z.object({
  sessionId: session,
  itemId: z.uuid("Chọn nội dung."),
  choice: choiceSchema,
  note: z.string().trim().max(2000, "Viết trong 2.000 chữ cái.").default(""),
  memberId: z
    .union([z.literal(""), z.uuid()])
    .optional()
    .transform((value) => value || undefined),
});
