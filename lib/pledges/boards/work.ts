import "server-only";
import { type Actor, hasRole } from "@/lib/auth/actor";
import { canClose } from "@/lib/pledges/closing/policy";
import { calendarDate, formatDate } from "@/lib/text/dates";
import { writeDay } from "@/lib/text/day-column";
import type { CampaignWorkItem } from "@/lib/workflow/work-item";
import { boardHref } from "./board-filter";
import { listFollowedCampaigns } from "./campaign-list";

/**
 * What of the campaigns waits for the office: pledges and reports that units are late with, one line for each round or
 * period, of reports of the years before too; and a campaign whose forms have closed, to be ended. A fixed number of
 * queries.
 */
export async function listCampaignWork(actor: Actor, now: Date): Promise<CampaignWorkItem[]> {
  if (!hasRole(actor, "OFFICE")) return [];
  const today = calendarDate(now);
  return (await listFollowedCampaigns(actor, now)).flatMap(({ demands, year, earlier }) => {
    const { campaign, closesOn } = demands;
    const subject = { type: "campaign" as const, id: campaign.id, title: campaign.title };
    const late = [...earlier, ...year].flatMap(({ thing, counts }) => {
      const { what, name, dueOn, year: of } = thing;
      const where = { ...(of && { year: of }), what, standing: "LATE" as const };
      return campaign.state !== "CLOSED" && counts.LATE > 0 && dueOn
        ? [
            {
              subject,
              state: "LATE" as const,
              since: writeDay(dueOn),
              note: `${counts.LATE} đơn vị chưa nộp ${name}, hạn ${formatDate(dueOn)}`,
              href: `${boardHref(campaign.id, where)}#units`,
            },
          ]
        : [];
    });
    const isOver = closesOn !== null && closesOn < today && canClose(actor, campaign).allowed;
    const ending = {
      subject,
      state: "TO_CLOSE" as const,
      since: writeDay(closesOn ?? today),
      note: `Đã khóa nhận sau ngày ${formatDate(closesOn ?? today)}: dời ngày khóa, hoặc kết thúc phong trào`,
      href: `/campaigns/${campaign.id}/settings`,
    };
    return isOver ? [...late, ending] : late;
  });
}
