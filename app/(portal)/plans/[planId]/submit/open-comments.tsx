import { Link } from "@/components/ui/link";
import type { PlacedThread } from "@/lib/campaigns/comments/threads";

type OpenCommentsProps = { planId: string; threads: readonly PlacedThread[] };

/** What was said and is not settled yet, each with the way to it. */
export function OpenComments({ planId, threads }: OpenCommentsProps) {
  return (
    <section aria-labelledby="comments-title" className="stack-tight">
      <h3 id="comments-title">Ý kiến chưa xong: {threads.length}</h3>
      {threads.length === 0 ? (
        <p className="text-muted">Không có ý kiến nào chưa xong.</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {threads.map(({ id, place, author, body }) => (
            <li key={id} className="py-2">
              <Link href={`/plans/${planId}/comments#comment-${id}`}>{place}</Link>
              <span className="text-muted"> · {author.name}</span>
              <p className="max-w-[68ch] whitespace-pre-line break-words">{body}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
