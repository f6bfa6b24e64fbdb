import type { SyncAnswer, SyncRequest } from "@/lib/campaigns/sync";

const patience = 20_000;

/** One request to the plan's sync route. Rejects when no answer of the portal came: no line, no server, an error page. */
export async function postSync(
  { planId, membershipId }: { planId: string; membershipId: string },
  request: SyncRequest,
  { keepalive = false } = {},
): Promise<SyncAnswer> {
  // Whose words these are: if somebody else has signed in here since, they are not saved under that name.
  const response = await fetch(`/plans/${planId}/sync?as=${membershipId}`, {
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
