import { z } from "zod";

/** A setting left empty is a setting not given. */
const given = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema);

const schema = z
  .object({
    DATABASE_URL: z.url({
      protocol: /^postgres(ql)?$/,
      error:
        "DATABASE_URL phải là địa chỉ PostgreSQL, ví dụ postgresql://ten:mat-khau@may-chu/csdl.",
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
    /**
     * How many proxies of our own stand before the portal. Without it one where PORTAL_URL is https, which the portal
     * itself does not speak, else none.
     */
    TRUSTED_PROXIES: given(
      z.coerce
        .number({ error: "TRUSTED_PROXIES phải là số máy trung gian đứng trước cổng, từ 0 đến 9." })
        .int()
        .min(0)
        .max(9)
        .optional(),
    ),
    /** The mail server; without one the portal sends no letters. */
    SMTP_URL: given(
      z
        .url({
          protocol: /^smtps?$/,
          error: "SMTP_URL phải là địa chỉ máy chủ thư, ví dụ smtps://ten:mat-khau@may-chu:465.",
        })
        .optional(),
    ),
    /** Who the letters are from. */
    MAIL_FROM: given(
      z
        .string()
        .regex(
          /^(?:[^<>@\r\n]*<[^\s<>@,;]+@[^\s<>@,;]+>|[^\s<>@,;]+@[^\s<>@,;]+)$/,
          "MAIL_FROM phải là một địa chỉ thư, ví dụ Cổng thi đua <thidua@vidu.gov.vn>.",
        )
        .optional(),
    ),
    /**
     * Reads an uploaded file from its standard input and ends with 0 when it is clean, with 1 when it holds a virus
     * ("clamdscan --no-summary -"); without one nothing is scanned.
     */
    SCAN_COMMAND: given(z.string().optional()),
    /** The hour of the day, by Vietnam's clock, at which reminders and the daily letter go out. */
    MORNING_HOUR: given(
      z.coerce
        .number({ error: "MORNING_HOUR phải là một giờ trong ngày, từ 0 đến 23." })
        .int()
        .min(0)
        .max(23)
        .default(7),
    ),
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => (SMTP_URL === undefined) === (MAIL_FROM === undefined), {
    error: "SMTP_URL và MAIL_FROM phải được đặt cùng nhau.",
  })
  .transform((settings) => {
    const isHttps = settings.PORTAL_URL.startsWith("https:");
    return { ...settings, TRUSTED_PROXIES: settings.TRUSTED_PROXIES ?? (isHttps ? 1 : 0) };
  });

/** The settings the portal runs on, checked once when first loaded: a wrong one stops the start, not a page. */
export const env = schema.parse(process.env);
