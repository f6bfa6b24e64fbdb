import { Details } from "@/components/ui/details";
import { Link } from "@/components/ui/link";
import { StatusTag } from "@/components/ui/status-tag";
import type { SavedRevision } from "@/lib/campaigns/revision-queries";
import { formatLongDate, formatTime } from "@/lib/text/dates";
import { daysOf } from "./days";
import { kindNames, revisionName } from "./revision-name";

type RevisionListProps = {
  planId: string;
  /** The version in use. */
  current: number;
  revisions: readonly SavedRevision[];
  /** Which two stand chosen for a comparison; a single save has nothing to be compared with. */
  chosen: { before: string; after: string } | undefined;
};

/** Saves day by day, the latest first, each to be chosen as the earlier or the later of two. */
export function RevisionList({ planId, current, revisions, chosen }: RevisionListProps) {
  const row = (revision: SavedRevision) => (
    <RevisionRow
      key={revision.id}
      planId={planId}
      revision={revision}
      isCurrent={revision.version === current}
      chosen={chosen}
    />
  );
  return daysOf(revisions, current).map(({ date, groups }) => (
    <section key={date} aria-label={formatLongDate(date)}>
      <h3 className="border-b-2 border-field pb-1 first-letter:uppercase">
        {formatLongDate(date)}
      </h3>
      {groups.map((group) => {
        const [first] = group.revisions;
        if (!first) return null;
        const rows = group.revisions.map(row);
        return group.isAutomatic && group.revisions.length > 1 ? (
          <Details key={first.id} summary={`${group.revisions.length} lần tự lưu`}>
            <ul>{rows}</ul>
          </Details>
        ) : (
          <ul key={first.id}>{rows}</ul>
        );
      })}
    </section>
  ));
}

type RevisionRowProps = {
  planId: string;
  revision: SavedRevision;
  isCurrent: boolean;
  chosen: RevisionListProps["chosen"];
};

function RevisionRow({ planId, revision, isCurrent, chosen }: RevisionRowProps) {
  const { id, kind, savedAt, author } = revision;
  const name = revisionName(revision);
  const isSetAside = kind === "SET_ASIDE";
  return (
    <li className="flex flex-wrap items-center gap-x-5 gap-y-1 border-b border-line py-1.5">
      {chosen && (
        <div className="flex gap-x-4">
          <Pick
            side="before"
            label="Trước"
            revision={{ id, name }}
            isChosen={chosen.before === id}
          />
          <Pick side="after" label="Sau" revision={{ id, name }} isChosen={chosen.after === id} />
        </div>
      )}
      <div className="min-w-[min(100%,14rem)] grow basis-0">
        <Link
          href={`/plans/${planId}/revisions/${id}`}
          className={`tap ${revision.name || isCurrent || isSetAside ? "font-semibold" : ""}`}
        >
          {name}
        </Link>
        <p className="text-sm text-muted">
          {formatTime(savedAt)}, {author.user.name} · {kindNames[kind]}
        </p>
      </div>
      {isCurrent && <StatusTag tone="done">Đang dùng</StatusTag>}
      {isSetAside && (
        <div className="max-w-[34ch]">
          <StatusTag tone="attention">Chưa vào văn bản</StatusTag>
          <p className="mt-1 text-sm text-muted">
            Để riêng cạnh bản đang dùng. Mở ra xem khác gì, còn cần thì lấy lại.
          </p>
        </div>
      )}
    </li>
  );
}

type PickProps = {
  side: "before" | "after";
  label: string;
  revision: { id: string; name: string };
  isChosen: boolean;
};

function Pick({ side, label, revision, isChosen }: PickProps) {
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-1.5 text-sm">
      <input
        type="radio"
        name={side}
        value={revision.id}
        defaultChecked={isChosen}
        aria-label={`${label}: ${revision.name}`}
        className="size-5 shrink-0 accent-red"
      />
      {label}
    </label>
  );
}
