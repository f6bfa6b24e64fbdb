import { z } from "zod";
import { shortGrounds } from "@/lib/nominations/short-grounds";
import { dateSchema, optionalDateSchema } from "@/lib/text/dates";
import { dossierId, line, nominationId, optionalCount, text, version } from "./schema-fields";

const types = z.enum(["CAMPAIGN", "MERIT", "SUDDEN"], {
  error: "Chọn khen theo phong trào, theo công trạng hay đột xuất.",
});
const procedures = z.enum(["FULL", "SHORT"], { error: "Chọn thủ tục." });

/** What a dossier is about; the same fields begin it and change it. */
const about = {
  type: types,
  campaignId: z.union([z.literal(""), z.uuid()]).default(""),
  procedure: procedures,
  shortGround: z.string().default(""),
  achievedFrom: dateSchema("Ngày bắt đầu lập thành tích"),
  achievedTo: dateSchema("Ngày cuối lập thành tích"),
};

type About = {
  type: z.output<typeof types>;
  campaignId: string;
  procedure: z.output<typeof procedures>;
  shortGround: string;
  achievedFrom: string;
  achievedTo: string;
};

function checkAbout(form: About, context: z.RefinementCtx): void {
  const fault = (path: keyof About, message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  if (form.type === "CAMPAIGN" && form.campaignId === "") {
    fault("campaignId", "Chọn phong trào mà thành tích đạt được trong đó.");
  }
  if (form.procedure === "SHORT" && !Object.hasOwn(shortGrounds, form.shortGround)) {
    fault("shortGround", "Chọn căn cứ được làm thủ tục đơn giản (Điều 85 khoản 1).");
  }
  if (form.achievedFrom > form.achievedTo) {
    fault("achievedTo", "Ngày cuối lập thành tích phải từ ngày bắt đầu trở đi.");
  }
}

/** What does not belong to the chosen kind is not kept. */
const onlyWhatBelongs = <Form extends About>(form: Form) => ({
  ...form,
  campaignId: form.type === "CAMPAIGN" ? form.campaignId : null,
  shortGround: form.procedure === "SHORT" ? form.shortGround : "",
});

export const beginDossierSchema = z
  .object({
    /** Made by the form: pressed twice, it is one dossier. */
    dossierId,
    ...about,
    forUnitId: z.union([z.literal(""), z.uuid()]).default(""),
    paperNote: line("Ghi chú bản giấy", 500),
  })
  .superRefine(checkAbout)
  .transform(onlyWhatBelongs);

export const saveDossierSchema = z
  .object({
    dossierId,
    version,
    ...about,
    title: line("Tên hồ sơ"),
    paperNumber: line("Số tờ trình", 60),
    paperOn: optionalDateSchema("Ngày tờ trình"),
    signerName: line("Người ký", 100),
    signerPost: line("Chức vụ người ký", 100),
    paperNote: line("Ghi chú bản giấy", 500),
  })
  .superRefine(checkAbout)
  .transform(onlyWhatBelongs);

const noAward = "Chọn hình thức khen thưởng hoặc danh hiệu.";
export const audiences = ["PERSON", "HOUSEHOLD", "COLLECTIVE", "ENTERPRISE"] as const;

const nomineeName = z
  .string()
  .trim()
  .min(2, "Ghi đủ họ tên, tên hộ hoặc tên tập thể.")
  .max(200, "Tên không quá 200 ký tự.");

/** The first step: who is looked for. It stands in the address, so that the way back works. */
export const seekNomineeSchema = z.object({
  kind: z.enum(audiences, { error: "Chọn đề nghị cho người, hộ, tập thể hay doanh nghiệp." }),
  name: nomineeName,
});

export const addNomineeSchema = seekNomineeSchema
  .extend({
    dossierId,
    /** One who is there, or "new". */
    recipient: z.union([z.uuid(), z.literal("new")], {
      error: "Chọn đúng người này, hoặc là người khác.",
    }),
    /** The id a new one will have: pressed twice, it is one. */
    newRecipientId: z.uuid(),
    mark: line("Dấu hiệu phân biệt", 200),
    award: z.string({ error: noAward }).min(1, noAward),
    /** Whom the page showed: a new one is none of them. */
    shown: z
      .string()
      .default("")
      .transform((ids) => ids.split(",").filter(Boolean))
      .pipe(z.array(z.uuid()).max(50)),
  })
  .refine(({ recipient, shown, mark }) => recipient !== "new" || shown.length === 0 || mark, {
    path: ["mark"],
    message: "Ghi điều phân biệt với người trùng tên, ví dụ: sinh năm 1980, chồng bà Lò Thị Mai.",
  });

export const saveNomineeSchema = z.object({
  nominationId,
  version,
  award: z.string({ error: noAward }).min(1, noAward),
  name: nomineeName,
  honorific: z.enum(["", "Ông", "Bà"]).default(""),
  post: line("Chức vụ, nghề nghiệp"),
  place: line("Đơn vị công tác, nơi ở"),
  isLeader: z.enum(["yes", "no", ""]).default(""),
  peopleCount: optionalCount("Số người của tập thể"),
  advancedCount: optionalCount("Số người đạt Lao động tiên tiến"),
  womenCount: optionalCount("Số nữ"),
  citation: line("Thành tích ghi trên quyết định", 500),
  isClear: z.literal("on").optional(),
});

/** The words for each criterion and item stand beside these by their own names (fields.ts). */
export const savePointsSchema = z.looseObject({
  nominationId,
  version,
  story: text("Báo cáo thành tích", 30_000),
});

const idPart = "([0-9a-f-]{36})";

/** What such a form says: words by criterion, and by item that is to be told of. */
export function pointsOf({
  nominationId,
  version,
  story,
  ...rest
}: z.output<typeof savePointsSchema>) {
  const named = (kind: string) => {
    const name = new RegExp(`^${kind}-${idPart}$`, "u");
    return Object.entries(rest).flatMap(([key, value]): [string, string][] => {
      const id = name.exec(key)?.[1];
      return id ? [[id, String(value).replaceAll("\r\n", "\n")]] : [];
    });
  };
  const words = new Map(named("item"));
  return {
    nominationId,
    version,
    story,
    criteria: new Map(named("criterion")),
    items: new Map(named("take").map(([id]) => [id, words.get(id) ?? ""] as const)),
  };
}

export const submitDossierSchema = z
  .object({
    dossierId,
    version,
    /** What the page showed of the nominations (`draftVersion`). */
    seen: z.coerce.number().int().nonnegative(),
    lateReason: line("Lý do nộp muộn", 1000),
    isLate: z.literal("on").optional(),
    /** Some warnings stand in the way of the award; the unit has read them. */
    hasBlocks: z.literal("on").optional(),
    readBlocks: z.literal("on").optional(),
  })
  .refine(({ isLate, lateReason }) => !isLate || lateReason !== "", {
    path: ["lateReason"],
    message: "Đã quá hạn nộp hồ sơ: ghi lý do nộp muộn rồi nộp.",
  })
  .refine(({ hasBlocks, readBlocks }) => !hasBlocks || readBlocks, {
    path: ["readBlocks"],
    message: "Đánh dấu đã đọc các cảnh báo vướng quy định, rồi nộp.",
  });

export const dossierRefSchema = z.object({ dossierId, version });
export const nominationRefSchema = z.object({ nominationId, version });
export const withdrawSchema = z.object({
  nominationId,
  version,
  reason: z
    .string()
    .trim()
    .min(1, "Ghi vì sao rút đề nghị này.")
    .max(2000, "Lý do không quá 2.000 ký tự."),
});
