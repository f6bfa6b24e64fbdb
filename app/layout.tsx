import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Cổng thi đua, khen thưởng", template: "%s · Cổng thi đua, khen thưởng" },
  description: "Cổng thi đua, khen thưởng của cấp xã",
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#a3121b" },
    { media: "(prefers-color-scheme: dark)", color: "#7f0d14" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="vi">
      <body>{children}</body>
    </html>
  );
}
