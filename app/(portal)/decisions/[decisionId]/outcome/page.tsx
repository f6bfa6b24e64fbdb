import type { Metadata } from "next";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { InsetText } from "@/components/ui/inset-text";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { approvedItems } from "@/lib/decisions/items";
import { canNoteOutcome } from "@/lib/decisions/policy";
import type { DecisionItemRow } from "@/lib/decisions/queries";
import { awardName } from "@/lib/nominations/awards/catalogue";
import { formatDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { formatNumber } from "@/lib/text/numbers";
import { idParam } from "@/lib/web/id-param";
import { crumbsTo, loadDecision } from "../load-decision";
import { AnswerForm, CorrectAnswerForm } from "./answer-form";
import { CorrectPaymentForm } from "./correct-payment-form";
import { PayForm } from "./pay-form";
import { RecoverForm } from "./recover-form";

export const metadata: Metadata = { title: "Kết quả thực hiện" };

type Props = PageProps<"/decisions/[decisionId]/outcome">;

/** What came of an issued decision: money paid, what was got back, the higher level's answer to each. */
export default async function OutcomePage({ params }: Props) {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Kết quả thực hiện" />
        <PayForm decisionId={idParam((await params).decisionId)} version={1} unpaid={[]} />
      </>
    );
  }
  const { actor, decision } = await loadDecision(params);
  const { id, version, kind } = decision;
  const may = canNoteOutcome(actor, decision);
  const items = approvedItems(decision);
  const unpaid = items.filter(
    ({ amount, paidOn, revokedAt }) => amount && paidOn === null && revokedAt === null,
  );
  const paid = items.filter(({ paidOn }) => paidOn !== null);
  const waiting = items.filter(({ higherOutcome }) => higherOutcome === "PENDING");
  const revoked = items.filter(({ revokedAt }) => revokedAt !== null);
  const sum = (those: typeof items) =>
    formatNumber(those.reduce((total, { amount }) => total + (amount ?? 0), 0));
  const ref = { decisionId: id, version };
  return (
    <>
      <Breadcrumbs items={[...crumbsTo(decision), { label: "Kết quả thực hiện" }]} />
      <PageHeading title="Kết quả thực hiện" caption={decision.subject} />
      <Flash />
      {!may.allowed && <InsetText>{may.reason}</InsetText>}
      {kind === "AWARD" && (
        <section aria-labelledby="pay-title" className="stack-tight">
          <h2 id="pay-title">Chi tiền thưởng</h2>
          <p>
            Đã chi {sum(paid)} đồng cho {paid.length} trường hợp; chưa chi {sum(unpaid)} đồng (
            {unpaid.length} trường hợp).
          </p>
          {may.allowed && unpaid.length > 0 && (
            <PayForm
              {...ref}
              unpaid={unpaid.map((item) => ({ value: item.id, label: sumWords(item) }))}
            />
          )}
          {may.allowed && paid.length > 0 && (
            <CorrectPaymentForm
              {...ref}
              paid={paid.map((item) => ({
                value: item.id,
                label: `${sumWords(item)}, chi ngày ${formatDate(readDay(item.paidOn) ?? "")}`,
                disabled: item.recoveredOn !== null,
              }))}
            />
          )}
        </section>
      )}
      {revoked.length > 0 && (
        <section aria-labelledby="recover-title" className="stack">
          <h2 id="recover-title">Thu hồi hiện vật, tiền thưởng (Điều 93 khoản 2)</h2>
          {revoked.map((item) => (
            <div key={item.id} className="stack-tight">
              <h3>
                {item.name}
                {item.amount ? `: ${formatNumber(item.amount)} đồng` : ""}
              </h3>
              {item.recoveredOn ? (
                <>
                  <p>
                    Đã thu hồi ngày {formatDate(readDay(item.recoveredOn))}: {item.recoveryNote}
                  </p>
                  {may.allowed && (
                    <RecoverForm
                      {...ref}
                      itemId={item.id}
                      noted={{
                        recoveredOn: formatDate(readDay(item.recoveredOn)),
                        note: item.recoveryNote,
                      }}
                    />
                  )}
                </>
              ) : (
                may.allowed && <RecoverForm {...ref} itemId={item.id} />
              )}
            </div>
          ))}
        </section>
      )}
      {kind === "HIGHER" && (
        <section aria-labelledby="answers-title" className="stack">
          <h2 id="answers-title">Kết quả của cấp trên</h2>
          {may.allowed && waiting.length > 0 && (
            <AnswerForm
              {...ref}
              waiting={waiting.map(({ id: value, name, award }) => ({
                value,
                label: `${name}, ${awardName(award)}`,
              }))}
            />
          )}
          {items
            .filter((item) => item.higherOutcome !== "PENDING")
            .map((item) => (
              <div key={item.id} className="stack-tight">
                <h3>
                  {item.name} · {awardName(item.award)}
                </h3>
                <p>
                  {item.higherOutcome === "APPROVED"
                    ? `Được tặng theo Quyết định số ${item.higherNumber} ngày ${formatDate(readDay(item.higherOn) ?? "")}.`
                    : `Không được tặng${item.higherNumber ? ` (${item.higherNumber})` : ""}.`}
                </p>
                {may.allowed && (
                  <CorrectAnswerForm
                    {...ref}
                    itemId={item.id}
                    noted={{
                      outcome: item.higherOutcome,
                      number: item.higherNumber,
                      on: item.higherOn ? formatDate(readDay(item.higherOn)) : "",
                    }}
                  />
                )}
              </div>
            ))}
        </section>
      )}
      {decision.isFromPaper && may.allowed && (
        <Details summary="Sửa lời ghi nhầm khi nhập quyết định giấy">
          <ul className="stack-tight">
            {items
              .filter(({ revokedAt }) => revokedAt === null)
              .map(({ id: itemId, name, award }) => (
                <li key={itemId}>
                  <Link href={`/decisions/${id}/entered/${itemId}`} className="tap">
                    {name}, {awardName(award)}
                  </Link>
                </li>
              ))}
          </ul>
        </Details>
      )}
      <ButtonGroup>
        <ButtonLink href={`/decisions/${id}`} variant="secondary">
          Về quyết định
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}

const sumWords = ({ name, amount }: Pick<DecisionItemRow, "name" | "amount">) =>
  `${name}: ${formatNumber(amount ?? 0)} đồng`;
