import { notFound } from "next/navigation";
import { contactWords, findContact } from "@/lib/campaigns/approval/contact";
import { listSubmissions } from "@/lib/campaigns/approval/queries";
import { receiptDocument } from "@/lib/campaigns/approval/receipt-document";
import { findOwnCommune } from "@/lib/communes/queries";
import { render } from "@/lib/documents/render";
import { readDay } from "@/lib/text/day-column";
import { fileResponse } from "@/lib/web/file-response";
import { loadPlan } from "../../load-plan";

type Context = RouteContext<"/plans/[planId]/submission/receipt.pdf">;

/** The receipt of a submission as a file to keep: of the last one, or of the one whose id is asked for. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { actor, plan } = await loadPlan(params);
  const asked = new URL(request.url).searchParams.get("of");
  const now = new Date();
  const [submissions, commune, contact] = await Promise.all([
    listSubmissions(actor, plan.id, now),
    findOwnCommune(actor),
    findContact(actor, now),
  ]);
  const submission = submissions.find(({ id }) => asked === null || id === asked);
  if (!submission) notFound();
  const receipt = receiptDocument({
    ...submission,
    commune,
    title: plan.title,
    answerDueOn: readDay(submission.answerDueOn),
    contact: contactWords(contact),
  });
  return fileResponse({
    name: `bien-nhan-${submission.number}-${submission.year}.pdf`,
    mediaType: "application/pdf",
    content: new Uint8Array(await render(receipt, "pdf")),
  });
}
