import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { isSignedOutPost } from "@/lib/auth/session";
import { type FactKind, factKinds, type Proposal } from "@/lib/campaigns/facts/fact";
import { formValuesOf } from "@/lib/campaigns/facts/form-values";
import { factKindLabels } from "@/lib/campaigns/facts/labels";
import { clauseChoices, clausePlaces } from "@/lib/campaigns/facts/place";
import { proposalsOf } from "@/lib/campaigns/facts/proposals";
import { canSavePlan } from "@/lib/campaigns/policy";
import { listUnits } from "@/lib/communes/queries";
import { idParam } from "@/lib/web/id-param";
import { loadPlan } from "../../load-plan";
import { PlanHeading } from "../../plan-heading";
import { FactForm } from "../fact-form";
import { SignedOutFact } from "../signed-out-fact";
import { addFactAction } from "./actions";

export const metadata: Metadata = { title: "Ghi thêm dữ kiện" };

export default async function NewFactPage({
  params,
  searchParams,
}: PageProps<"/plans/[planId]/facts/new">) {
  if (await isSignedOutPost()) {
    const planId = idParam((await params).planId);
    return <SignedOutFact title="Ghi thêm dữ kiện" planId={planId} action={addFactAction} />;
  }
  const { actor, plan } = await loadPlan(params);
  if (!canSavePlan(actor, plan).allowed) forbidden();
  const { kind: asked, clause } = await searchParams;
  const kind = factKinds.find((each) => each === asked);
  const places = clausePlaces(plan.document);
  const place = places.find(({ id }) => id === clause);
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="facts" />
      <div className="stack">
        {kind ? (
          <>
            <h2>Ghi thêm: {factKindLabels[kind].toLowerCase()}</h2>
            {place && <Quotation words={place.words} />}
            <FactForm
              planId={plan.id}
              kind={kind}
              values={initialValues(kind, proposalsOf(plan.document), place?.id, place?.words)}
              clauseId={place?.id ?? ""}
              newClauseId={crypto.randomUUID()}
              clauses={clauseChoices(plan.document)}
              units={kind === "target" ? await listUnits(actor, new Date()) : []}
              action={addFactAction}
            />
          </>
        ) : (
          <>
            <h2>Ghi thêm dữ kiện</h2>
            {place && <Quotation words={place.words} />}
            <KindChoice planId={plan.id} clauseId={place?.id} />
          </>
        )}
      </div>
    </>
  );
}

const explanations: Record<FactKind, string> = {
  target: "một con số phải đạt, theo năm hoặc đến hết phong trào",
  criterion: "điều kiện để được xét khen",
  reward: "hình thức khen, ai tặng, cho ai, bao nhiêu",
  assignment: "đơn vị nào chủ trì, phối hợp, xong khi nào",
  milestone: "phát động, hạn đăng ký, báo cáo, sơ kết, tổng kết, nộp hồ sơ",
};

function KindChoice({ planId, clauseId }: { planId: string; clauseId: string | undefined }) {
  const rest = clauseId ? `&clause=${encodeURIComponent(clauseId)}` : "";
  return (
    <>
      <p>Điều muốn ghi là:</p>
      <ul className="border-t border-line">
        {factKinds.map((kind) => (
          <li key={kind} className="relative border-b border-line py-3 hover:bg-surface">
            <Link
              href={`/plans/${planId}/facts/new?kind=${kind}${rest}`}
              className="font-semibold after:absolute after:inset-0"
            >
              {factKindLabels[kind]}
            </Link>
            <p className="text-sm text-muted">{explanations[kind]}</p>
          </li>
        ))}
      </ul>
      <div>
        <ButtonLink href={`/plans/${planId}/facts`} variant="secondary">
          Quay lại
        </ButtonLink>
      </div>
    </>
  );
}

function Quotation({ words }: { words: string }) {
  return (
    <blockquote className="max-w-[68ch] border-l-4 border-line pl-4 text-muted">
      {words.length > 400 ? `${words.slice(0, 400)}…` : words}
    </blockquote>
  );
}

/** What the clause was read to say; else its words where a fact has room for them. */
function initialValues(
  kind: FactKind,
  proposals: readonly Proposal[],
  clauseId: string | undefined,
  words = "",
) {
  const read = proposals.find((each) => each.clauseId === clauseId && each.content.kind === kind);
  if (clauseId !== undefined && read && read.content.kind !== "period")
    return formValuesOf(read.content);
  const field = { criterion: "text", assignment: "task", milestone: "title" } as const;
  const named = kind in field ? field[kind as keyof typeof field] : null;
  return {
    comparison: "AT_LEAST",
    quotaUnit: "COUNT",
    audience: "",
    ...(named && { [named]: words.slice(0, 480) }),
  };
}
