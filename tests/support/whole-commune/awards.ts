import { subDays } from "date-fns";
import { concludeConsultation } from "@/lib/appraisals/consultation/conclude-consultation";
import { openConsultation } from "@/lib/appraisals/consultation/open-consultation";
import { enterOpinion } from "@/lib/appraisals/consultation/receive-opinion";
import { suspendNomination } from "@/lib/appraisals/suspension/suspend";
import { stockPlaces } from "@/lib/certificates/layout";
import { saveStock } from "@/lib/certificates/stock/commands";
import { changeEmblem } from "@/lib/certificates/stock/emblem";
import { addFile } from "@/lib/nominations/files/commands";
import { calendarDate } from "@/lib/text/dates";
import { newId } from "@/lib/text/new-id";
import { createNomination } from "../awards";
import type { Place } from "../whole-commune";
import { emblemPicture } from "./emblem-picture";

/** What the village has handed in, and what it still writes; lists shown to the public; stock to print on. */
export async function addAwards(place: Place, now: Date): Promise<void> {
  await addDossiers(place, now);
  await addConsultations(place, now);
  const stock = { layoutId: "", version: 1, places: stockPlaces };
  for (const name of ["Phôi cũ", "Phôi mới"]) {
    await saveStock(place.all, { ...stock, name: `${name} ${place.mark}` }, now);
  }
  await changeEmblem(place.all, await emblemPicture(400), now);
}

type Nominee = Parameters<typeof createNomination>[1];

/** A nominee of the village, of the last ten months; handed in three weeks ago, when it does not say. */
export function nominate({ village, mark }: Place, now: Date, options: Nominee = {}) {
  const day = (date: Date) => calendarDate(date);
  return createNomination(village, {
    name: `Người được khen ${mark}`,
    achieved: { from: day(subDays(now, 300)), to: day(subDays(now, 30)) },
    submittedAt: options.state === "DRAFT" ? null : subDays(now, 20),
    title: `Đề nghị khen ${mark}`,
    ...options,
  });
}

async function addDossiers(place: Place, now: Date): Promise<void> {
  const { all, village } = place;
  for (const state of ["SUBMITTED", "SUBMITTED", "SUBMITTED", "RETURNED"] as const) {
    await nominate(place, now, { state });
  }
  for (let count = 0; count < 4; count++) {
    const { dossierId } = await nominate(place, now, { state: "DRAFT" });
    const file = new File([`%PDF-1.7 ${count}`], "minh-chung.pdf", { type: "application/pdf" });
    await addFile(village, { dossierId, nominationId: null, part: "other", file }, now);
  }
  for (const ground of ["complaint", "complaint"] as const) {
    const { id: nominationId, version } = await nominate(place, now);
    const reason = `Có đơn về ${place.mark}`;
    await suspendNomination(all, { nominationId, version, ground, reason }, now);
  }
}

/** Lists under way, over, and concluded, with opinions answered and not; and who may be shown next. */
async function addConsultations(place: Place, now: Date): Promise<void> {
  const { all, mark } = place;
  const show = async (title: string, at: Date) => {
    const ids: string[] = [];
    for (let count = 0; count < 2; count++) {
      ids.push((await nominate(place, now, { state: "ELIGIBLE" })).id);
    }
    const id = newId();
    await openConsultation(
      all,
      { id, title: `${title} ${mark}`, nominationIds: ids, closesOn: null, basis: "Quy chế" },
      at,
    );
    return id;
  };
  const concluded = await show("Đã kết thúc", subDays(now, 40));
  await concludeConsultation(all, { consultationId: concluded, version: 1 }, subDays(now, 20));
  await show("Đã hết ngày", subDays(now, 20));
  const open = await show("Đang lấy ý kiến", now);
  for (let count = 0; count < 3; count++) {
    await enterOpinion(
      all,
      {
        id: newId(),
        consultationId: open,
        nominationId: "",
        name: `Người ${mark}`,
        contact: mark,
        text: `Ý kiến ${count} của ${mark}`,
      },
      now,
    );
  }
  for (let count = 0; count < 3; count++) await nominate(place, now, { state: "ELIGIBLE" });
}
