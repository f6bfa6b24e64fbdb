import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { Link } from "@/components/ui/link";
import { clausePlaces, placeLabel } from "@/lib/campaigns/facts/place";
import { canSavePlan } from "@/lib/campaigns/policy";
import { isBodyPart, planParts } from "@/lib/campaigns/tasks";
import { guidanceOf } from "@/lib/documents/guidance";
import { type OfficialDocument, plainText } from "@/lib/documents/model";
import { partsAbout, partTitles } from "@/lib/documents/plan-parts";
import { loadPlan } from "../../load-plan";
import { PlanHeading } from "../../plan-heading";
import { AddPart, NamePart } from "./part-forms";

export const metadata: Metadata = { title: "Phần của kế hoạch" };

export default async function PartPage({ params }: PageProps<"/plans/[planId]/parts/[part]">) {
  const { actor, plan } = await loadPlan(params);
  const { part } = await params;
  if (!isBodyPart(part)) notFound();
  if (!canSavePlan(actor, plan).allowed) forbidden();
  const title = planParts.find((each) => each.part === part)?.title ?? "";
  const { text, example } = guidanceOf(part);
  const [known] = partsAbout(plan.document, part);
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="overview" />
      <div className="stack">
        <section className="stack-tight">
          <h2>{title}</h2>
          <div className="stack-tight max-w-[68ch]">
            {text.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            {example && <p className="text-muted">Ví dụ: “{example}”</p>}
          </div>
        </section>
        {known ? (
          <p>
            Đang hiểu phần này là mục:{" "}
            <Link href={`/plans/${plan.id}/edit#clause-${known.id}`}>
              {`${known.label} ${plainText(known.text)}`.trim()}
            </Link>
          </p>
        ) : (
          <section className="stack-tight">
            <h3>Chưa có phần này</h3>
            <p className="max-w-[68ch]">
              Thêm tiêu đề “{partTitles[part]}” vào chỗ thường thấy; các mục sau được đánh số lại.
              Tên và vị trí sửa được lúc soạn.
            </p>
            <AddPart planId={plan.id} part={part} title={title} />
          </section>
        )}
        <section className="stack-tight">
          <h3>{known ? "Không phải mục ấy?" : "Đã có, nhưng dưới tên khác?"}</h3>
          <NamePart planId={plan.id} part={part} title={title} clauses={choices(plan.document)} />
        </section>
        <p>
          <Link href={`/plans/${plan.id}`}>Trở lại các phần của kế hoạch</Link>
        </p>
      </div>
    </>
  );
}

/** Headings and numbered clauses of the body: what a reader would call a part. */
function choices(document: OfficialDocument) {
  const seen = new Set<string>();
  return clausePlaces({ ...document, annexes: [] }).flatMap((place) => {
    const isFirstOfItsPath = !seen.has(place.path);
    seen.add(place.path);
    return isFirstOfItsPath ? [{ value: place.id, label: placeLabel(place) }] : [];
  });
}
