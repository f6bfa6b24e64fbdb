/** Runs once when the server of the portal starts (docs of Next: instrumentation). */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { watchConnections } = await import("@/lib/web/connections");
  const { env } = await import("@/lib/env");
  const { answerWithKeptPage } = await import("@/lib/web/page-cache/answer");
  watchConnections({
    isHttps: env.PORTAL_URL.startsWith("https:"),
    answers: answerWithKeptPage,
  });
  const { startPageCache } = await import("@/lib/web/page-cache/start");
  await startPageCache();
  const { startJobs } = await import("@/lib/jobs/start");
  startJobs();
}
