import { PrintFooter } from "./print-footer";

/** What stands under every page: whose it is, and on paper where it came from. */
export function SiteFooter({ communeName }: { communeName?: string }) {
  return (
    <footer className="mt-auto">
      <div className="no-print mt-16 border-t border-line bg-surface">
        <div className="mx-auto max-w-6xl px-4 py-6 text-sm text-muted md:px-6">
          <p>
            {communeName
              ? `Hội đồng Thi đua - Khen thưởng ${communeName}`
              : "Thi đua xã: cổng thi đua, khen thưởng của cấp xã"}
          </p>
        </div>
      </div>
      <PrintFooter />
    </footer>
  );
}
