import type { SyncAnswer, SyncRequest } from "@/lib/campaigns/sync";

const patience = 20_000;

/** One request to the plan's sync route. Rejects when no answer of the portal came: no line, no server, an error page. */
export async function postSync(
  planId: string,
  request: SyncRequest,
  { keepalive = false } = {},
): Promise<SyncAnswer> {
  const response = await fetch(`/plans/${planId}/sync`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(request),
    cache: "no-store",
    redirect: "error",
    keepalive,
    signal: AbortSignal.timeout(patience),
  });
  if (!response.ok) throw new Error(`Máy chủ trả lời ${response.status}`);
  const answer: SyncAnswer = await response.json();
  return answer;
}
