import type { Actor } from "@/lib/auth/actor";
import { syncPlan } from "@/lib/campaigns/commands/sync-plan";
import { type SyncRequest, syncRequestSchema } from "@/lib/campaigns/sync";
import { prisma } from "@/lib/db/client";

// The portal's own way of saving as a process of its own, to be killed (tests/integration/campaigns/kill.test.ts). It
// answers each request that its parent sends, as the route does.

type ServerRequest = { number: number; actor: Actor; planId: string; request: SyncRequest };

process.on("message", async ({ number, actor, planId, request }: ServerRequest) => {
  const sync = { ...syncRequestSchema.parse(request), planId };
  // Without an answer the window tries again: an error here is a line that broke.
  const answer = await syncPlan(actor, sync, new Date()).catch(() => null);
  process.send?.({ number, answer });
});
process.on("disconnect", () => process.exit());

await prisma.$queryRaw`SELECT 1`;
process.send?.("ready");
