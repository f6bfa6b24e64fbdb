"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { type PledgeFields, partOfItem, typedFields } from "@/lib/pledges/pledge/fields";
import { type SavedPledge, savePledge } from "@/lib/pledges/pledge/save-pledge";
import { savePledgeSchema, type Way } from "@/lib/pledges/pledge/schema";
import { StalePledgeError } from "@/lib/pledges/pledge/stale-pledge-error";
import { formatTime } from "@/lib/text/dates";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { signedOutState } from "@/lib/web/signed-out-state";
import type { PledgeFormState } from "./form-state";

/** Keeps what was typed, by a press or by itself; a press then leads where its button says. */
export async function savePledgeAction(
  _previous: PledgeFormState,
  formData: FormData,
): Promise<PledgeFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const now = new Date();
  const result = await handleForm(savePledgeSchema, formData, async (form) => {
    const { pledgeId, version, base, seenVersion, seenBase, newItemId, to, auto, ...typed } = form;
    const isAuto = auto === "on";
    const isSettled = !isAuto && seenVersion !== undefined && seenBase !== undefined;
    const from = isSettled ? { version: seenVersion, base: seenBase } : { version, base };
    const fields = isAuto ? withoutRemovals(typedFields(typed)) : typedFields(typed);
    const saved = await savePledge(actor, { pledgeId, ...from, newItemId, fields }, now);
    return { saved, pledgeId, to, isAuto, shown: Object.keys(base ?? {}) };
  });
  if (!result.ok) {
    const { refusal, state } = result;
    return refusal instanceof StalePledgeError ? staleState(refusal, state) : state;
  }
  const { saved, pledgeId, to, isAuto, shown } = result.value;
  const kept = {
    version: saved.version,
    base: baseOf(saved.fields, shown, formData),
    savedAt: formatTime(now),
  };
  const faults = Object.entries(saved.faults);
  if (isAuto || faults.length > 0) {
    const fieldErrors = Object.fromEntries(faults.map(([name, words]) => [name, [words]]));
    const message = faults.length > 0 ? "Kiểm tra lại các ô báo lỗi." : undefined;
    return { ...kept, fieldErrors, message, values: typedValues(formData) };
  }
  if (to === "stay") await setFlash("Đã lưu bản nháp. Bản đăng ký chưa nộp.");
  redirect(placeOf(pledgeId, to, saved.version));
}

/** What is taken out is taken out by a press. */
function withoutRemovals(fields: PledgeFields): PledgeFields {
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => partOfItem(name)?.part !== "remove"),
  );
}

/** Both stand at the field: what was typed in it, what the other has saved in words beside it. */
function staleState(
  { message, current, conflicts, removed }: StalePledgeError,
  state: PledgeFormState,
): PledgeFormState {
  const by = current.savedBy || "Người khác";
  const beside = (name: string) => {
    const theirs = current.fields[name];
    return theirs
      ? `${by} vừa ghi “${theirs}”. Giữ chữ trong ô, hoặc sửa theo, rồi lưu lại.`
      : `${by} vừa để trống ô này. Giữ chữ trong ô, hoặc xóa đi, rồi lưu lại.`;
  };
  return {
    ...state,
    message,
    seen: { version: current.version, base: JSON.stringify(current.fields) },
    fieldErrors: Object.fromEntries([
      ...conflicts.map((name) => [name, [beside(name)]]),
      ...removed.map((name) => [name, [`${by} vừa bỏ điều này khỏi bản đăng ký.`]]),
    ]),
  };
}

/** Of the fields of this form, as they are kept. */
function baseOf(
  fields: SavedPledge["fields"],
  shown: readonly string[],
  formData: FormData,
): string {
  const names = new Set([...shown, ...formData.keys()]);
  return JSON.stringify(
    Object.fromEntries(Object.entries(fields).filter(([name]) => names.has(name))),
  );
}

function typedValues(formData: FormData): PledgeFields {
  return Object.fromEntries(
    [...formData].flatMap(([name, value]) =>
      typeof value === "string" && isTyped(name) ? [[name, value]] : [],
    ),
  );
}

const isTyped = (name: string) =>
  name === "newItemId" || partOfItem(name) !== null || name in typedFields({ [name]: "" });

/** The version makes the page that comes a new one, with what is kept now. */
function placeOf(pledgeId: string, to: Way, version: number): Route {
  const own = `/pledges/${pledgeId}`;
  switch (to) {
    case "check":
    case "members":
      return `${own}/${to}` as Route;
    case "add":
      return `${own}/edit?all=1&add=1&saved=${version}#new` as Route;
    case "stay":
      return `${own}/edit?all=1&saved=${version}` as Route;
    case "list":
      return `${own}/edit` as Route;
    default:
      return `${own}/edit?item=${to.slice("item:".length)}` as Route;
  }
}
