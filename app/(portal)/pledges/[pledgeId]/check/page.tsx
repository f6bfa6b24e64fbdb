import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { InsetText } from "@/components/ui/inset-text";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import { isSignedOutPost } from "@/lib/auth/session";
import { contactWords, findContact } from "@/lib/campaigns/approval/contact";
import { formatAmount } from "@/lib/pledges/amounts";
import { enteredFrom } from "@/lib/pledges/entered-words";
import { accumulationOf } from "@/lib/pledges/measure";
import { closedAdvice, closedWords } from "@/lib/pledges/pledge/closed-words";
import { demandedWords, promisedWords } from "@/lib/pledges/pledge/demanded";
import { comesLate } from "@/lib/pledges/pledge/late";
import { pledgeFaults } from "@/lib/pledges/pledge/pledge-faults";
import { canSubmitPledge, takesPledge } from "@/lib/pledges/pledge/policy";
import { isOwnItem, type PledgeItemRecord } from "@/lib/pledges/pledge/record";
import type { Round } from "@/lib/pledges/rounds";
import { accumulationLabels } from "@/lib/pledges/state";
import { capitalised } from "@/lib/text/capitalised";
import { formatDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { idParam } from "@/lib/web/id-param";
import { crumbsTo, loadPledge } from "../load-pledge";
import { SubmitForm } from "./submit-form";

export const metadata: Metadata = { title: "Kiểm tra lại, nộp bản đăng ký" };

type Props = PageProps<"/pledges/[pledgeId]/check">;

/** Everything that will be handed in, with a way to change each. */
export default async function CheckPledgePage({ params }: Props) {
  const pledgeId = idParam((await params).pledgeId);
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Nộp bản đăng ký" />
        <SubmitForm pledgeId={pledgeId} version={1} isLate={false} lateReason="" />
      </>
    );
  }
  const { actor, now, pledge, demands, round } = await loadPledge(params);
  if (!canSubmitPledge(actor, pledge).allowed) redirect(`/pledges/${pledgeId}`);
  const edit = (item: string) => `/pledges/${pledgeId}/edit?item=${item}&from=check`;
  const members = (audience: string) =>
    pledge.members.filter((member) => member.audience === audience).map(({ name }) => name);
  const faults = pledgeFaults(pledge);
  const shut = takesPledge(pledge, demands)
    ? null
    : `${demands ? closedWords(demands) : "Kế hoạch của phong trào không còn hiệu lực."} Bản nháp còn nguyên. ${closedAdvice(demands, contactWords(await findContact(actor, now)))}`;
  return (
    <>
      <Breadcrumbs items={crumbsTo(pledge, round)} />
      <PageHeading
        title="Kiểm tra lại rồi nộp"
        caption={[pledge.campaign.title, pledge.unit.name].join(" · ")}
        lead="Bản đăng ký chưa nộp cho tới khi bấm nút ở cuối trang."
      />
      <SummaryList
        rows={[
          ...pledge.items.map((item) => ({
            label: capitalised(item.indicator),
            value: <Promised item={item} round={round} />,
            changeHref: edit(item.id),
          })),
          { label: "Lời đăng ký chung", value: pledge.words, changeHref: edit("words") },
          {
            label: "Hộ gia đình đăng ký",
            value: named(members("HOUSEHOLD"), "hộ"),
            changeHref: `/pledges/${pledgeId}/members`,
          },
          {
            label: "Cá nhân đăng ký",
            value: named(members("PERSON"), "người"),
            changeHref: `/pledges/${pledgeId}/members`,
          },
          ...(pledge.isFromPaper
            ? [
                { label: enteredFrom(pledge), value: pledge.paperNote },
                ...(pledge.fromFile === ""
                  ? [
                      {
                        label: "Ảnh chụp bản giấy",
                        value: pledge.photos.length > 0 ? `${pledge.photos.length} ảnh` : null,
                        changeHref: `/pledges/${pledgeId}/photos`,
                      },
                    ]
                  : []),
              ]
            : []),
        ]}
      />
      {faults.length > 0 && (
        <InsetText>
          <p className="font-semibold">Còn thiếu trước khi nộp:</p>
          {faults.map(({ field, itemId, message }) => (
            <p key={field}>
              <Link
                href={field === "photo" ? `/pledges/${pledgeId}/photos` : edit(itemId ?? "words")}
              >
                {message}
              </Link>
            </p>
          ))}
        </InsetText>
      )}
      {shut && (
        <InsetText>
          <p>{shut}</p>
        </InsetText>
      )}
      <SubmitForm
        pledgeId={pledgeId}
        version={pledge.version}
        isLate={comesLate(pledge, demands, now)}
        lateReason={pledge.lateReason}
        refusal={shut ? "Phong trào đã khóa nhận, xem lời ở trên." : faults[0]?.message}
      />
    </>
  );
}

const mostNamed = 5;

function named(names: readonly string[], counted: string): string | null {
  if (names.length === 0) return null;
  const first = names.slice(0, mostNamed).join("; ");
  return names.length > mostNamed
    ? `${names.length} ${counted}: ${first}; …`
    : `${names.length} ${counted}: ${first}`;
}

function Promised({ item, round }: { item: PledgeItemRecord; round: Round }) {
  const promised = promisedWords(item);
  const dueOn = readDay(item.dueOn);
  const beside = [
    item.baseline && `năm trước ${formatAmount(item.baseline)}`,
    demandedWords(item, round) && `kế hoạch ${demandedWords(item, round)}`,
    dueOn && `đến ${formatDate(dueOn)}`,
    isOwnItem(item) &&
      item.promised &&
      `số báo cáo: ${accumulationLabels[accumulationOf(item)].toLowerCase()}`,
  ].filter(Boolean);
  return (
    <>
      {promised ? (
        <span className="whitespace-pre-line">{promised}</span>
      ) : (
        <span className="text-muted">Chưa cung cấp</span>
      )}
      {beside.length > 0 && <span className="block text-sm text-muted">{beside.join(", ")}</span>}
    </>
  );
}
