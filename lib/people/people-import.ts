import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import {
  type ImportColumn,
  type ImportReading,
  type RowProblem,
  readImport,
  repeatedRows,
} from "@/lib/communes/import-table";
import { prisma, type Tx } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { DomainError } from "@/lib/errors";
import { writtenDate } from "@/lib/text/calendar";
import { calendarDate } from "@/lib/text/dates";
import { foldAccents, foldCase } from "@/lib/text/fold";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { ensure } from "@/lib/workflow/verdict";
import { createAccount, takenName } from "./accounts-commands";
import {
  checkPlace,
  emailSchema,
  identitySchema,
  type NewPerson,
  placeFields,
  roleNames,
  userNameSchema,
} from "./accounts-schema";
import { type MadeInvitation, makeInvitation } from "./invitations";
import { addPlace, lockAccounts } from "./places";
import { canKeepAccounts } from "./policy";
import { roleLabels } from "./state";

const columns: readonly ImportColumn[] = [
  { field: "name", header: "Họ và tên", required: true },
  { field: "userName", header: "Tên đăng nhập", required: true },
  { field: "email", header: "Thư điện tử" },
  { field: "position", header: "Chức vụ", required: true },
  { field: "roles", header: "Vai trò", required: true },
  { field: "unitId", header: "Đơn vị" },
  { field: "isDeputy", header: "Cấp phó" },
  { field: "validFrom", header: "Từ ngày" },
  { field: "validTo", header: "Đến ngày" },
];

/** The file to begin with: the names of the columns, and two made-up rows. */
export const peopleTemplate: readonly (readonly string[])[] = [
  columns.map(({ header }) => header),
  [
    "Nguyễn Văn Ví Dụ",
    "du.nguyen",
    "",
    "Trưởng bản Ví Dụ",
    roleLabels.UNIT,
    "Bản Ví Dụ",
    "",
    "",
    "",
  ],
  [
    "Trần Thị Thí Dụ",
    "du.tran",
    "",
    "Phó Chủ tịch Ủy ban nhân dân xã",
    `${roleLabels.CHAIR}; ${roleLabels.COUNCIL}`,
    "",
    "có",
    "01/7/2025",
    "",
  ],
];

const mostPeople = 500;
type ImportedPerson = { name: string; userName: string; invitation: MadeInvitation };

/** What a file of people would do, with everything that stands in its way; changes nothing. Throws FORBIDDEN. */
export function previewPeople(
  actor: Actor,
  file: Uint8Array,
  now: Date,
): Promise<ImportReading<NewPerson>> {
  ensure(canKeepAccounts(actor));
  return prisma.$transaction((tx) => readPeople(tx, actor, file, now));
}

/**
 * Adds the people of a file with their first place and their link, all of them or none. Throws RULE_BROKEN with the
 * first row that stands in the way; FORBIDDEN.
 */
export async function importPeople(
  actor: Actor,
  file: Uint8Array,
  now: Date,
): Promise<ImportedPerson[]> {
  ensure(canKeepAccounts(actor));
  const { communeId, membershipId: createdById } = actor;
  const run = async (tx: Tx) => {
    await lockAccounts(tx, actor);
    const { rows, problems } = await readPeople(tx, actor, file, now);
    const [problem] = problems;
    if (problem) throw new DomainError("RULE_BROKEN", `Dòng ${problem.line}: ${problem.message}`);
    const imported: ImportedPerson[] = [];
    for (const { row } of rows) {
      const { name, userName, email, ...place } = row;
      const userId = await createAccount(tx, actor, { name, userName, email }, now);
      await addPlace(tx, actor, { userId, ...place }, now);
      const made = { communeId, userId, purpose: "JOIN", createdById } as const;
      imported.push({ name, userName, invitation: await makeInvitation(tx, made, now) });
    }
    await recordAudit(tx, {
      actor,
      action: "rows.imported",
      subject: { type: "commune", id: communeId },
      data: { what: "accounts", rows: rows.length },
      at: now,
    });
    return imported;
  };
  try {
    return await prisma.$transaction(run, { timeout: 120_000 });
  } catch (error) {
    const taken = takenName(error);
    if (taken) throw new DomainError("RULE_BROKEN", taken);
    throw error;
  }
}

async function readPeople(
  tx: Tx,
  { communeId }: Actor,
  file: Uint8Array,
  now: Date,
): Promise<ImportReading<NewPerson>> {
  const units = await tx.unit.findMany({
    where: { communeId, OR: [{ validTo: null }, { validTo: { gte: vietnamDay(now) } }] },
    select: { id: true, name: true, shortName: true },
    take: 5000,
  });
  const reading = readImport(file, columns, rowSchema(units, writtenDate(calendarDate(now))));
  if (reading.preview.length > mostPeople) {
    const message = `Tệp có ${reading.preview.length} người, quá ${mostPeople}. Chia thành nhiều tệp.`;
    return { rows: [], preview: [], problems: [{ line: 1, column: null, message }] };
  }
  const names = reading.preview.map(({ line, cells }) => ({
    line,
    userName: userNameSchema.safeParse(cells["Tên đăng nhập"]).data ?? null,
    email: emailSchema.safeParse(cells["Thư điện tử"]).data ?? null,
  }));
  const problems = [
    ...reading.problems,
    ...repeatedRows(names, "Tên đăng nhập", ({ userName }) => userName),
    ...repeatedRows(names, "Thư điện tử", ({ email }) => email),
    ...(await takenRows(tx, names)),
  ].sort((a, b) => a.line - b.line);
  return { ...reading, problems };
}

type NamesInRow = { line: number; userName: string | null; email: string | null };

/** Names that accounts have already, of this commune or another: a sign-in name is one for the installation. */
async function takenRows(tx: Tx, rows: readonly NamesInRow[]): Promise<RowProblem[]> {
  const known = await tx.user.findMany({
    where: {
      OR: [
        { userName: { in: rows.flatMap(({ userName }) => userName ?? []) } },
        { email: { in: rows.flatMap(({ email }) => email ?? []) } },
      ],
    },
    select: { userName: true, email: true },
    take: 2 * mostPeople,
  });
  const userNames = new Set(known.map(({ userName }) => userName));
  const emails = new Set(known.map(({ email }) => email));
  return rows.flatMap(({ line, userName, email }): RowProblem[] => [
    ...(userName && userNames.has(userName)
      ? [{ line, column: "Tên đăng nhập", message: `${userName} đã có người dùng.` }]
      : []),
    ...(email && emails.has(email)
      ? [{ line, column: "Thư điện tử", message: `${email} đã gắn với một tài khoản.` }]
      : []),
  ]);
}

function rowSchema(
  units: readonly { id: string; name: string; shortName: string | null }[],
  today: string,
) {
  const unitOf = (typed: string) => {
    const asked = foldCase(typed);
    return units.find((unit) => [unit.name, unit.shortName ?? ""].map(foldCase).includes(asked));
  };
  // One schema for all cells: a slip in one must not hide those in the others.
  return identitySchema
    .extend({
      ...placeFields,
      roles: z
        .string()
        .transform((typed, context): z.input<typeof placeFields.roles> => rolesOf(typed, context))
        .pipe(placeFields.roles),
      unitId: z
        .string()
        .transform((typed, context): string | undefined => {
          if (typed === "") return "";
          const unit = unitOf(typed);
          if (unit) return unit.id;
          context.addIssue({ code: "custom", message: `Xã không có đơn vị tên ${typed}.` });
          return z.NEVER;
        })
        .pipe(placeFields.unitId),
      isDeputy: z
        .string()
        .transform((typed): "yes" | "no" | undefined =>
          ["co", "x", "yes", "1"].includes(foldAccents(typed)) ? "yes" : "no",
        )
        .pipe(placeFields.isDeputy),
      validFrom: z
        .string()
        .transform((typed) => typed || today)
        .pipe(placeFields.validFrom),
    })
    .superRefine(checkPlace);
}

function rolesOf(typed: string, context: z.RefinementCtx): Role[] {
  // A label may hold a comma itself ("Cơ quan, đơn vị, thôn bản"): several are parted by semicolons.
  return typed.split(";").flatMap((part) => {
    const words = foldAccents(part).trim();
    if (words === "") return [];
    const role = roleNames.find(
      (each) => each.toLowerCase() === words || foldAccents(roleLabels[each]) === words,
    );
    if (role) return [role];
    const all = Object.values(roleLabels).join("; ");
    context.addIssue({ code: "custom", message: `Không có vai trò “${part.trim()}”. Có: ${all}.` });
    return [];
  });
}
