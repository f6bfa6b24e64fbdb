import { z } from "zod";
import { Accumulation, LaunchLevel } from "@/lib/db/generated/enums";
import { optionalDateSchema } from "@/lib/text/dates";

const campaign = {
  campaignId: z.uuid("Không tìm thấy phong trào."),
  version: z.coerce.number().int().max(2_147_483_647),
};

/** One tick sends a word, several a list, none nothing. */
const ticked = (message: string) =>
  z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((given) => [given].flat())
    .pipe(z.array(z.uuid(message)).max(2000));

export const closingDaySchema = z.object({
  ...campaign,
  closesOn: optionalDateSchema("Ngày khóa nhận"),
});

export const levelSchema = z.object({
  ...campaign,
  level: z.enum(LaunchLevel, "Chọn cấp phát động."),
});

export const participantsSchema = z.object({
  ...campaign,
  unitIds: ticked("Không tìm thấy đơn vị."),
});

/** Of each target "" (as its unit of measure says), SUM or LATEST, in a field of its own. */
export const accumulationsSchema = z
  .object(campaign)
  .catchall(z.unknown())
  .transform(({ campaignId, version, ...fields }) => ({
    campaignId,
    version,
    choices: new Map(
      Object.entries(fields).flatMap(([name, value]) => {
        const targetId = /^accumulation-([0-9a-f-]{36})$/.exec(name)?.[1];
        const how = Object.values(Accumulation).find((each) => each === value) ?? null;
        return targetId ? [[targetId, how] as const] : [];
      }),
    ),
  }));

export const closeSchema = z.object({
  campaignId: campaign.campaignId,
  sure: z.literal("yes", "Đánh dấu vào ô xác nhận rồi bấm lại."),
});
