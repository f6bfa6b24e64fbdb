import { forbidden, notFound } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { type Sheet, writeWorkbook } from "@/lib/documents/workbook/write-workbook";
import { findCampaign } from "@/lib/pledges/boards/campaign";
import { filledSheet, listTables, templateSheet } from "@/lib/pledges/exchange/export-tables";
import type { TableWhat } from "@/lib/pledges/exchange/schema";
import { canEnterFromPaper, canFollowProgress } from "@/lib/pledges/policy";
import { fileResponse } from "@/lib/web/file-response";
import { idParam } from "@/lib/web/id-param";

type Asked = {
  params: Promise<{ campaignId: string }>;
  /** Which round or period; null takes the first there is of the kind. */
  what: TableWhat | null;
  kind: TableWhat["kind"];
};

/** The table to fill in, for the office. */
export async function templateResponse(asked: Asked): Promise<Response> {
  const actor = await requireActor();
  if (!canEnterFromPaper(actor).allowed) forbidden();
  return tableResponse(asked, "mau-");
}

/** The table with what was handed in, for who follows the campaign. */
export function filledResponse(asked: Asked): Promise<Response> {
  return tableResponse(asked, "");
}

async function tableResponse({ params, what: given, kind }: Asked, prefix: string) {
  const actor = await requireActor();
  if (!canFollowProgress(actor).allowed) forbidden();
  const campaign = await findCampaign(actor, idParam((await params).campaignId));
  if (!campaign) notFound();
  const now = new Date();
  const tables = given ? [] : await listTables(actor, campaign.id, now);
  const what = given ?? tables.find((table) => table.what.kind === kind)?.what;
  if (!what) notFound();
  const read = prefix ? templateSheet : filledSheet;
  const sheet: Sheet | null = await read(actor, { campaignId: campaign.id, what }, now);
  if (!sheet) notFound();
  const name = what.kind === "pledge" ? "dang-ky" : "bao-cao";
  return fileResponse({
    name: `${[`${prefix}${name}`, campaign.slug, what.key].filter(Boolean).join("-")}.xlsx`,
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    content: await writeWorkbook([sheet]),
  });
}
