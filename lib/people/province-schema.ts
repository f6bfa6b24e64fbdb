import { z } from "zod";
import { newCommuneSchema } from "@/lib/communes/schema";
import { identitySchema } from "./accounts-schema";

const blank = { name: "", userName: "", email: "" };

/** A commune and its first administrator: a new person, or the operator themselves. */
export const foundedCommuneSchema = newCommuneSchema
  .extend({
    who: z.enum(["new", "self"], "Chọn ai là quản trị đầu tiên."),
    adminName: z.string().default(""),
    adminUserName: z.string().default(""),
    adminEmail: z.string().default(""),
  })
  .transform(({ who, adminName, adminUserName, adminEmail, ...commune }, context) => {
    if (who === "self") return { ...commune, administrator: null };
    const typed = { name: adminName, userName: adminUserName, email: adminEmail };
    const parsed = identitySchema.safeParse({ ...blank, ...typed });
    if (parsed.success) return { ...commune, administrator: parsed.data };
    const fields: Record<string, string> = {
      name: "adminName",
      userName: "adminUserName",
      email: "adminEmail",
    };
    for (const { path, message } of parsed.error.issues) {
      const field = fields[String(path[0])];
      context.addIssue({ code: "custom", message, path: field ? [field] : [] });
    }
    return z.NEVER;
  });

export const communeRefSchema = z.object({ communeId: z.uuid("Không tìm thấy xã.") });
