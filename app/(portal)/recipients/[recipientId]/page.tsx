import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { cache } from "react";
import { Flash } from "@/components/layout/flash";
import { EarlierAwards } from "@/components/nominations/earlier-awards";
import { NominationStatus } from "@/components/nominations/nomination-status";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import { TaskList } from "@/components/ui/task-list";
import { requireActor } from "@/lib/auth/session";
import { awardName } from "@/lib/nominations/awards/catalogue";
import { dossierNumber } from "@/lib/nominations/dossier-number";
import { canReadRecipients } from "@/lib/nominations/policy";
import { audienceNames } from "@/lib/nominations/recipients/labels";
import {
  findRecipient,
  listPossibleAccounts,
  type RecipientHistory,
} from "@/lib/nominations/recipients/queries";
import { formatDate } from "@/lib/text/dates";
import { idParam } from "@/lib/web/id-param";
import { AccountForm } from "./account-form";

type Props = PageProps<"/recipients/[recipientId]">;

const load = cache(async (recipientId: string) => {
  const actor = await requireActor();
  if (!canReadRecipients(actor).allowed) forbidden();
  const now = new Date();
  const recipient = await findRecipient(actor, recipientId, now);
  if (!recipient) notFound();
  return { actor, now, recipient };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { recipient } = await load(idParam((await params).recipientId));
  return { title: `Lịch sử khen thưởng: ${recipient.name}` };
}

/** Who they are, every award they hold or held, what is being considered, and whom they are not. */
export default async function RecipientPage({ params }: Props) {
  const { actor, now, recipient } = await load(idParam((await params).recipientId));
  const { name, kind, mark, awards, nominations, apart, membership } = recipient;
  const accounts = kind === "PERSON" ? await listPossibleAccounts(actor, name) : [];
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "Đề nghị khen", href: "/nominations" },
          { label: "Lịch sử khen thưởng", href: "/recipients" },
          { label: name },
        ]}
      />
      <PageHeading title={name} caption={audienceNames[kind]} />
      <Flash />
      <SummaryList
        rows={[
          { label: "Đơn vị", value: unitWords(recipient) },
          ...(mark ? [{ label: "Phân biệt", value: mark }] : []),
          {
            label: "Ghi lần đầu",
            value: `${formatDate(recipient.createdAt)}, ${recipient.createdBy.user.name}`,
          },
          ...(membership
            ? [{ label: "Tài khoản", value: `${membership.user.name}, ${membership.position}` }]
            : []),
          ...(recipient.hiddenAt
            ? [
                {
                  label: "Không hiện công khai",
                  value: `Từ ${formatDate(recipient.hiddenAt)}: ${recipient.hiddenReason}`,
                },
              ]
            : []),
        ]}
      />
      <p>
        <Link href={`/recipients/${recipient.id}/hide`} className="tap">
          {recipient.hiddenAt ? "Hiện lại tên trên trang công khai" : "Ẩn tên trên trang công khai"}
        </Link>
      </p>
      <section aria-labelledby="awards-title" className="stack-tight">
        <h2 id="awards-title">Đã được khen ({awards.length})</h2>
        <EarlierAwards awards={awards} />
      </section>
      {nominations.length > 0 && (
        <section aria-labelledby="nominations-title" className="stack-tight">
          <h2 id="nominations-title">Các lần được đề nghị</h2>
          <TaskList
            tasks={nominations.map((nomination) => {
              const { id, award, dossier, movedAt } = nomination;
              return {
                title: `${awardName(award)}, ${dossierNumber(dossier) || "chưa nộp"}`,
                href: `/nominations/${id}`,
                hint: `${dossier.unit.name} · ${dossier.title} · ${formatDate(movedAt)}`,
                status: <NominationStatus nomination={nomination} now={now} />,
              };
            })}
          />
        </section>
      )}
      {apart.length > 0 && (
        <section aria-labelledby="apart-title" className="stack-tight">
          <h2 id="apart-title">Đã phân biệt với</h2>
          <ul className="stack-tight">
            {apart.map(({ recipient: other, saidAt, saidBy }) => (
              <li key={other.id}>
                <Link href={`/recipients/${other.id}`}>{other.name}</Link>
                {other.mark && `, ${other.mark}`}
                <span className="block text-sm text-muted">
                  {saidBy.user.name} ghi ngày {formatDate(saidAt)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {accounts.length > 0 && (
        <AccountForm
          recipientId={recipient.id}
          version={recipient.version}
          membershipId={recipient.membershipId ?? ""}
          accounts={accounts.map(({ id, label }) => ({ value: id, label }))}
        />
      )}
    </>
  );
}

function unitWords({ unit }: RecipientHistory): string | null {
  if (!unit) return null;
  if (!unit.validTo) return unit.name;
  const now = unit.successor ? `, nay là ${unit.successor.name}` : "";
  return `${unit.name} (đến ${formatDate(unit.validTo)}${now})`;
}
