import type { FeedEntry } from "@/lib/campaigns/public/feed";
import { formatDate } from "@/lib/text/dates";
import type { PublicDecision } from "./honour";

/** A decision, as the feed has it: how many it awards, nobody by name. */
export function decisionEntry(decision: PublicDecision): FeedEntry {
  const { id, address, number, issuedOn, subject, honourCount, publishedAt } = decision;
  return {
    id,
    path: `/vinh-danh/${address}`,
    title: subject,
    description: `Quyết định số ${number} ngày ${formatDate(issuedOn)}: ${honourCount} tập thể, cá nhân, hộ gia đình được khen.`,
    publishedAt,
  };
}
