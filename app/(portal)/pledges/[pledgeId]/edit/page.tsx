import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { InsetText } from "@/components/ui/inset-text";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Progress } from "@/components/ui/progress";
import { StatusTag } from "@/components/ui/status-tag";
import { TaskList } from "@/components/ui/task-list";
import { isSignedOutPost } from "@/lib/auth/session";
import { contactWords, findContact } from "@/lib/campaigns/approval/contact";
import { closedAdvice, closedWords } from "@/lib/pledges/pledge/closed-words";
import { fieldsOf } from "@/lib/pledges/pledge/fields";
import { comesLate } from "@/lib/pledges/pledge/late";
import { canWritePledge, takesPledge } from "@/lib/pledges/pledge/policy";
import { capitalised } from "@/lib/text/capitalised";
import { formatDate } from "@/lib/text/dates";
import { newId } from "@/lib/text/new-id";
import { idParam } from "@/lib/web/id-param";
import { crumbsTo, loadPledge, pledgeTitle } from "../load-pledge";
import { editedItem, fieldsShown, isWritten } from "./edited-items";
import type { EditedItem } from "./item-fields";
import { PledgeForm, type Way } from "./pledge-form";
import { SignedOutPledge } from "./signed-out-pledge";

export const metadata: Metadata = { title: "Ghi bản đăng ký thi đua" };

type Props = PageProps<"/pledges/[pledgeId]/edit">;

/** More things than these are gone through one by one. */
const mostOnOnePage = 8;

export default async function EditPledgePage({ params, searchParams }: Props) {
  const { item: asked, all, from, saved, add } = await searchParams;
  const pledgeId = idParam((await params).pledgeId);
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ item: asked, all, from })) {
    if (typeof value === "string") query.set(name, value);
  }
  const address = `/pledges/${pledgeId}/edit${query.size > 0 ? `?${query}` : ""}`;
  if (await isSignedOutPost()) return <SignedOutPledge address={address} />;
  const found = await loadPledge(params);
  const { actor, pledge, round } = found;
  if (!canWritePledge(actor, pledge).allowed) redirect(`/pledges/${pledgeId}`);
  const fields = fieldsOf(pledge);
  const items = pledge.items.map((item) => editedItem(item, round));
  const form = { pledgeId, version: pledge.version, address };
  if (asked !== undefined) {
    const shown = items.filter(({ id }) => id === asked);
    if (shown.length === 0 && asked !== "words") notFound();
    const whole = asked === "words" ? (["words"] as const) : [];
    return (
      <>
        <Top found={found} step={stepOf(items, String(asked))} />
        <PledgeForm
          {...form}
          key={String(asked)}
          fields={fieldsShown(fields, shown, whole)}
          items={shown}
          whole={whole}
          ways={waysFrom(items, String(asked), from === "check")}
        />
      </>
    );
  }
  if (all === undefined && items.length > mostOnOnePage) {
    const next = items.find((item) => !isWritten(fields, item)) ?? items[0];
    return (
      <>
        <Top found={found} />
        <TaskList
          tasks={[
            ...items.map((item) => ({
              title: capitalised(item.indicator),
              href: `/pledges/${pledgeId}/edit?item=${item.id}`,
              hint: item.demanded && `Kế hoạch của xã: ${item.demanded}`,
              status: <Written isWritten={isWritten(fields, item)} />,
            })),
            {
              title: "Lời đăng ký chung",
              href: `/pledges/${pledgeId}/edit?item=words`,
              status: <Written isWritten={Boolean(fields.words)} />,
            },
          ]}
        />
        <ButtonGroup>
          {next && (
            <ButtonLink href={`/pledges/${pledgeId}/edit?item=${next.id}`}>
              Ghi lần lượt từng điều
            </ButtonLink>
          )}
          <ButtonLink href={`/pledges/${pledgeId}/check`} variant="secondary">
            Kiểm tra lại, nộp
          </ButtonLink>
        </ButtonGroup>
        <p>
          <Link href={`/pledges/${pledgeId}/edit?all=1`} className="tap">
            Ghi tất cả trên một trang, tự đăng ký thêm
          </Link>
        </p>
      </>
    );
  }
  return (
    <>
      <Top found={found} />
      <PledgeForm
        {...form}
        fields={fieldsShown(fields, items, ["words"])}
        items={items}
        whole={["words"]}
        newItemId={newId()}
        isAdding={add !== undefined}
        key={String(saved)}
        ways={[
          { to: "check", label: "Kiểm tra lại, nộp" },
          { to: "members", label: "Ghi hộ, cá nhân đăng ký", variant: "secondary" },
          { to: "add", label: "Lưu, đăng ký thêm", variant: "secondary" },
          { to: "stay", label: "Lưu bản nháp", variant: "secondary" },
        ]}
      />
    </>
  );
}

function Written({ isWritten: written }: { isWritten: boolean }) {
  return written ? (
    <StatusTag tone="done">Đã ghi</StatusTag>
  ) : (
    <StatusTag tone="draft">Chưa ghi</StatusTag>
  );
}

type TopProps = {
  found: Awaited<ReturnType<typeof loadPledge>>;
  step?: { at: number; of: number };
};

/** Which pledge, by when; and what a draft still waits for. */
async function Top({ found: { actor, now, pledge, demands, round }, step }: TopProps) {
  const isShut = !takesPledge(pledge, demands);
  const isLate = comesLate(pledge, demands, now);
  const contact = isShut ? contactWords(await findContact(actor, now)) : "";
  return (
    <>
      <Breadcrumbs items={crumbsTo(pledge, round)} />
      <PageHeading
        title={pledge.campaign.title}
        caption={[pledgeTitle(round), pledge.unit.name].join(" · ")}
        status={
          <StatusTag
            tone={isLate ? "attention" : "draft"}
            detail={round.dueOn && `hạn ${formatDate(round.dueOn)}${isLate ? ", đã quá hạn" : ""}`}
          >
            Chưa nộp
          </StatusTag>
        }
      />
      <Flash />
      {isShut && (
        <InsetText>
          <p>
            {demands ? closedWords(demands) : "Kế hoạch của phong trào không còn hiệu lực."} Chữ đã
            ghi vẫn được lưu ở đây. {closedAdvice(demands, contact)}
          </p>
        </InsetText>
      )}
      {pledge.state === "RETURNED" && (
        <InsetText>
          <p>
            <strong className="font-semibold">Thường trực trả lại:</strong> {pledge.movedNote}
          </p>
        </InsetText>
      )}
      {step && (
        <Progress
          label="Đang ghi"
          value={step.at}
          max={step.of}
          detail={`${step.at} trong ${step.of} điều`}
        />
      )}
    </>
  );
}

function stepOf(items: readonly EditedItem[], asked: string) {
  const index = items.findIndex(({ id }) => id === asked);
  return { at: index < 0 ? items.length + 1 : index + 1, of: items.length + 1 };
}

/** On to the next thing, or back to where the change was asked for. */
function waysFrom(items: readonly EditedItem[], asked: string, isFromCheck: boolean): Way[] {
  if (isFromCheck) return [{ to: "check", label: "Lưu, về trang kiểm tra" }];
  const index = items.findIndex(({ id }) => id === asked);
  const next = asked === "words" ? "check" : `item:${items[index + 1]?.id ?? "words"}`;
  return [
    { to: next, label: "Tiếp" },
    { to: "list", label: "Lưu, về danh sách", variant: "secondary" },
  ];
}
