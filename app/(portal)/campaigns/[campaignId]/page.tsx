import type { Metadata } from "next";
import { BoardFilter } from "@/components/pledges/board-filter";
import { BoardThings } from "@/components/pledges/board-things";
import { BoardUnits, BoardUnitsOfThing } from "@/components/pledges/board-units";
import { CampaignHeading } from "@/components/pledges/campaign-heading";
import { NoIssuedPlan } from "@/components/pledges/no-issued-plan";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { type Board, findBoard } from "@/lib/pledges/boards/board";
import { boardHref, filteredRows, readFilter } from "@/lib/pledges/boards/board-filter";
import { countsOf } from "@/lib/pledges/boards/counts";
import { canRemind } from "@/lib/pledges/boards/policy";
import { findReached } from "@/lib/pledges/boards/reached";
import { owing } from "@/lib/pledges/boards/standing";
import { canHandle } from "@/lib/pledges/policy";
import { capitalised } from "@/lib/text/capitalised";
import { formatDate } from "@/lib/text/dates";
import { loadCampaign } from "./load-campaign";
import { RemindButton } from "./remind-button";

type Props = PageProps<"/campaigns/[campaignId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await loadCampaign(params)).campaign.title };
}

/** Rows of one page of the board. */
const perPage = 100;

export default async function BoardPage({ params, searchParams }: Props) {
  const { actor, campaign } = await loadCampaign(params);
  const asked = readFilter(await searchParams);
  const now = new Date();
  const board = await findBoard(actor, campaign.id, { year: asked.year, now });
  if (!board) {
    return (
      <>
        <CampaignHeading campaign={campaign} side="board" />
        <NoIssuedPlan />
      </>
    );
  }
  const { demands, years, year, things, rows } = board;
  const thing = things.find(({ what }) => what === asked.what);
  const { what: _, ...rest } = asked;
  const filter = { ...rest, ...(year && { year }), ...(thing && { what: thing.what }) };
  const found = filteredRows(rows, things, filter);
  const pageCount = Math.max(1, Math.ceil(found.length / perPage));
  const page = Math.min(asked.page, pageCount);
  const shown = found.slice((page - 1) * perPage, page * perPage);
  const here = (next: Partial<typeof filter>) =>
    boardHref(campaign.id, { ...filter, page: 1, ...next });
  const remind = canRemind(actor, demands);
  // The button reminds whoever owes it of that kind, however the list is narrowed besides.
  const owe = thing
    ? filteredRows(rows, things, { ...(filter.kind && { kind: filter.kind }) }).filter(
        ({ cells, isExtra }) =>
          !isExtra && owing.includes(cells.get(thing.what)?.standing ?? "MISSING"),
      )
    : [];
  const reached = thing && (await findReached(actor, demands, thing.what, now));
  const caption = `${thing ? capitalised(thing.name) : "Từng đơn vị"} (${found.length})`;
  return (
    <>
      <CampaignHeading campaign={campaign} side="board" detail={closingWords(demands)} />
      {years.length > 1 && (
        <Tabs
          label="Năm"
          tabs={years.map((each) => ({
            label: `Năm ${each}`,
            href: boardHref(campaign.id, { year: each }),
            current: each === year,
          }))}
        />
      )}
      <p>
        {demands.participants.size} đơn vị tham gia theo Kế hoạch số{" "}
        <Link href={`/plans/${demands.paper.planId}`}>{demands.paper.number}</Link>.{" "}
        <Link href={`/campaigns/${campaign.id}/participants`}>Đơn vị tham gia</Link>
      </p>
      <ButtonGroup>
        {canHandle(actor).allowed && demands.campaign.state !== "REVIEWED" && (
          <ButtonLink variant="secondary" href={`/campaigns/${campaign.id}/enter`}>
            Nhập hộ từ bản giấy
          </ButtonLink>
        )}
        <ButtonLink variant="secondary" href={`/campaigns/${campaign.id}/import`}>
          Bảng Excel
        </ButtonLink>
      </ButtonGroup>
      <section aria-labelledby="things-title" className="stack">
        <h2 id="things-title">Từng đợt{year && ` năm ${year}`}</h2>
        <BoardThings
          things={things.map((each) => ({ thing: each, counts: countsOf(rows, each.what) }))}
          href={(what, standing) =>
            `${boardHref(campaign.id, { ...(year && { year }), what, ...(standing && { standing }) })}#units`
          }
          {...(remind.allowed && {
            action: ({ thing: { what, name }, counts }) =>
              counts.LATE + counts.RETURNED > 0 && (
                <RemindButton campaignId={campaign.id} what={what} back={here({})}>
                  Nhắc {counts.LATE + counts.RETURNED + counts.MISSING} đơn vị
                  <span className="sr-only">&nbsp;nộp {name}</span>
                </RemindButton>
              ),
          })}
        />
      </section>
      <section aria-labelledby="units" className="stack">
        <h2 id="units">Từng đơn vị</h2>
        <BoardFilter
          address={`/campaigns/${campaign.id}`}
          things={things}
          kinds={[...new Set(rows.map(({ unit }) => unit.kind))]}
          chosen={filter}
        />
        {thing && owe.length > 0 && canHandle(actor).allowed && (
          <RemindButton
            campaignId={campaign.id}
            what={thing.what}
            {...(filter.kind && { kind: filter.kind })}
            back={here({})}
            {...(!remind.allowed && { refusal: remind.reason })}
          >
            Nhắc {owe.length} đơn vị chưa nộp {thing.name}
          </RemindButton>
        )}
        {found.length === 0 ? (
          <EmptyState
            title={
              rows.length === 0 ? "Chưa có đơn vị nào tham gia." : "Không có đơn vị nào như vậy."
            }
          >
            {rows.length === 0
              ? "Thêm đơn vị ở phần Đơn vị tham gia."
              : "Bỏ lọc để xem mọi đơn vị."}
          </EmptyState>
        ) : thing && reached ? (
          <BoardUnitsOfThing
            caption={caption}
            rows={shown}
            thing={thing}
            reached={reached}
            {...(remind.allowed && {
              action: ({ unit, cells, isExtra }) =>
                !isExtra &&
                reached(unit.id).people.length > 0 &&
                owing.includes(cells.get(thing.what)?.standing ?? "MISSING") && (
                  <RemindButton
                    campaignId={campaign.id}
                    what={thing.what}
                    unitId={unit.id}
                    back={here({ page })}
                  >
                    Nhắc<span className="sr-only">&nbsp;{unit.name}</span>
                  </RemindButton>
                ),
            })}
          />
        ) : (
          <BoardUnits caption={caption} rows={shown} things={things} />
        )}
        <Pagination
          page={page}
          pageCount={pageCount}
          total={`${found.length} đơn vị`}
          href={(next) => here({ page: next })}
        />
      </section>
    </>
  );
}

/** By when things are taken; an ended campaign says so by its state. */
function closingWords({ campaign, closesOn, isOpen }: Board["demands"]): string | undefined {
  if (!closesOn || campaign.state === "CLOSED" || campaign.state === "REVIEWED") return undefined;
  return isOpen
    ? `nhận đến hết ${formatDate(closesOn)}`
    : `đã khóa nhận sau ngày ${formatDate(closesOn)}`;
}
