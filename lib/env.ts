import { z } from "zod";

const schema = z.object({
  DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    error: "DATABASE_URL phải là địa chỉ PostgreSQL, ví dụ postgresql://ten:mat-khau@may-chu/csdl.",
  }),
  AUTH_SECRET: z
    .string({ error: "AUTH_SECRET chưa được đặt." })
    .min(32, "AUTH_SECRET phải dài ít nhất 32 ký tự."),
  /** The address under which people reach the portal, for links that leave it: mail, feeds, calendars, share cards. */
  PORTAL_URL: z
    .url({
      protocol: /^https?$/,
      error: "PORTAL_URL phải là địa chỉ của cổng, ví dụ https://thidua.vidu.gov.vn.",
    })
    .default("http://localhost:3000")
    .transform((address) => new URL(address).origin),
});

/** The settings the portal runs on, checked once when first loaded: a wrong one stops the start, not a page. */
export const env = schema.parse(process.env);
