/** What `npm run test:e2e` hands to the browser tests; they have no meaning without it. */
function given(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error("Hãy chạy kiểm thử trình duyệt bằng: npm run test:e2e -- [tệp kiểm thử]");
  return value;
}

export const e2e = {
  baseUrl: given("E2E_BASE_URL"),
  chromium: given("CHROMIUM_PATH"),
  /** Where the machine-readable results go, when someone is counting. */
  report: process.env.E2E_REPORT,
};
