import type { Metadata } from "next";
import { OtherTitles } from "@/components/decisions/other-titles";
import { OwnTies } from "@/components/decisions/own-ties";
import { Sheet } from "@/components/documents/sheet";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { findOwnTies } from "@/lib/decisions/deciding/own-ties";
import { dueWords, findDecisionsDue } from "@/lib/decisions/due";
import { countWords } from "@/lib/decisions/items";
import { findDecisionMoney } from "@/lib/decisions/money/decision-money";
import { totalOf } from "@/lib/decisions/money/item-money";
import { findOtherTitles } from "@/lib/decisions/money/other-titles";
import { findDecisionPaper } from "@/lib/decisions/paper/decision-paper";
import { councilWords } from "@/lib/decisions/paper/paper-facts";
import { canDecide, canHandDecision } from "@/lib/decisions/policy";
import { decisionKindLabels, isSignedWhole } from "@/lib/decisions/state";
import { renderHtml } from "@/lib/documents/renderers/html/render-html";
import { awardName } from "@/lib/nominations/awards/catalogue";
import { capitalised } from "@/lib/text/capitalised";
import { calendarDate } from "@/lib/text/dates";
import { formatNumber } from "@/lib/text/numbers";
import { idParam } from "@/lib/web/id-param";
import { followCouncilAction } from "../actions";
import { crumbsTo, loadDecision } from "../load-decision";
import { OneButtonForm } from "../one-button-form";
import { DecideForm } from "./decide-form";

export const metadata: Metadata = { title: "Quyết định từng trường hợp" };

type Props = PageProps<"/decisions/[decisionId]/decide">;

/**
 * The Chairman's page, for a phone first: each one with the Council's word, all at once or one by one, then the
 * signature.
 */
export default async function DecidePage({ params }: Props) {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Quyết định từng trường hợp" />
        <DecideForm
          decisionId={idParam((await params).decisionId)}
          version={1}
          isHigher={false}
          items={[]}
        />
      </>
    );
  }
  const { actor, now, decision } = await loadDecision(params);
  const { id, version, kind, items } = decision;
  const may = canDecide(actor, decision, decision.delegation);
  const own = `/decisions/${id}`;
  const today = calendarDate(now);
  const [money, dues, paper, otherTitles, ties] = await Promise.all([
    findDecisionMoney(actor, decision, today),
    findDecisionsDue(actor, [id]),
    findDecisionPaper(actor, decision, now),
    kind === "AWARD" ? findOtherTitles(actor, decision) : [],
    may.allowed ? findOwnTies(actor, id, now) : [],
  ]);
  const due = dues.get(id);
  const pending = items.filter(({ outcome }) => outcome === "PENDING");
  const open = pending.length;
  const unheard = pending.filter(({ councilRecommends }) => councilRecommends === null).length;
  const approved = items.filter(({ outcome }) => outcome === "APPROVED");
  const isReady = isSignedWhole(kind) || (open === 0 && approved.length > 0);
  return (
    <>
      <Breadcrumbs items={[...crumbsTo(decision), { label: "Xem xét" }]} />
      <PageHeading
        title={
          isSignedWhole(kind)
            ? `Xem xét ${decisionKindLabels[kind].toLowerCase()}`
            : "Quyết định từng trường hợp"
        }
        caption={decision.subject}
        lead={
          isSignedWhole(kind)
            ? undefined
            : standingWords(
                items.length,
                open,
                approved.length,
                kind === "HIGHER" ? "trình" : "khen",
              )
        }
      />
      <Flash />
      {!may.allowed && <InsetText>{may.reason}</InsetText>}
      {may.allowed && due && <p>{capitalised(dueWords(due, today))}.</p>}
      {decision.message !== "" && kind !== "HIGHER" && (
        <blockquote className="max-w-[68ch] whitespace-pre-line break-words border-l-4 border-line pl-4">
          {decision.message}
        </blockquote>
      )}
      {kind === "AWARD" && (
        <p>
          Tiền thưởng, trừ trường hợp không khen:{" "}
          <strong className="font-semibold">
            {formatNumber(totalOf(money.items.values()))} đồng
          </strong>{" "}
          (tạm tính theo hôm nay).
        </p>
      )}
      <OtherTitles titles={otherTitles} />
      <OwnTies
        ties={ties}
        handHref={canHandDecision(actor, decision).allowed ? `${own}/hand` : null}
      />
      {may.allowed && (
        <ButtonGroup>
          {isReady && (
            <ButtonLink href={`${own}/sign`}>
              {kind === "HIGHER" ? "Ký tờ trình" : "Ký quyết định"}
            </ButtonLink>
          )}
          {!isSignedWhole(kind) && open > 0 && (
            <OneButtonForm
              decisionId={id}
              version={version}
              action={followCouncilAction}
              label={togetherWords(open, unheard, kind === "HIGHER" ? "Trình" : "Khen")}
            />
          )}
          <ButtonLink href={`${own}/return`} variant="secondary">
            Trả lại
          </ButtonLink>
        </ButtonGroup>
      )}
      {may.allowed && !isSignedWhole(kind) && (
        <DecideForm
          key={version}
          decisionId={id}
          version={version}
          isHigher={kind === "HIGHER"}
          items={items.map((item) => ({
            id: item.id,
            title: `${item.position}. ${[item.honorific, item.name].filter(Boolean).join(" ")}`,
            where: [item.post, item.place].filter(Boolean).join(", ") || item.unit?.name || "",
            award: awardName(item.award),
            citation: item.citation,
            council: councilWords(item) || "Thủ tục đơn giản, không qua Hội đồng",
            councilRecommends: item.councilRecommends,
            outcome: item.outcome,
            departure: item.departure,
            money: moneyWords(money.items.get(item.id)?.amount),
            nominationHref: item.nominationId ? `/nominations/${item.nominationId}` : null,
          }))}
        />
      )}
      {isSignedWhole(kind) && (
        <InsetText>
          <p>
            {kind === "CORRECTION"
              ? `Đính chính lời ghi của ${countWords(items)}. Lý do: `
              : `Hủy bỏ việc khen ${countWords(items)}. Căn cứ: `}
            {decision.grounds}
          </p>
        </InsetText>
      )}
      {paper && (
        <Details summary="Xem văn bản sẽ ký" open={isSignedWhole(kind)}>
          <Sheet html={renderHtml(paper)} />
        </Details>
      )}
    </>
  );
}

const standingWords = (all: number, open: number, approved: number, verb: string) =>
  open === all
    ? `${all} trường hợp, chưa quyết định trường hợp nào.`
    : `${all} trường hợp: ${[
        [verb, approved],
        [`không ${verb}`, all - open - approved],
        ["chưa quyết định", open],
      ]
        .flatMap(([words, count]) => (count ? [`${words} ${count}`] : []))
        .join(", ")}.`;

/** What one press decides: as the Council said, and yes to what did not go before it. */
function togetherWords(open: number, unheard: number, verb: string): string {
  if (unheard === open) return `${verb} cả ${open} trường hợp chưa quyết định`;
  const heard = `Theo ý Hội đồng cho ${open - unheard} trường hợp chưa quyết định`;
  return unheard > 0
    ? `${heard}, ${verb.toLowerCase()} ${unheard} trường hợp không qua Hội đồng`
    : heard;
}

const moneyWords = (amount: number | null | undefined) =>
  amount ? `${formatNumber(amount)} đồng` : "";
