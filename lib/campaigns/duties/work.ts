import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { writeDay } from "@/lib/text/day-column";
import type { DutyWorkItem, QuestionWorkItem } from "@/lib/workflow/work-item";
import { type ListedDuty, listDuties } from "./queries";
import { listOpenQuestions } from "./questions";

/** Due so soon that it belongs in the list of work. */
const soonDays = 5;

/** What waits for the person's unit: late, due soon, or not yet received. */
export async function listDutyWork(actor: Actor, now: Date): Promise<DutyWorkItem[]> {
  return (await listDuties(actor, now)).flatMap((duty) => {
    const state = stateOf(duty);
    return state ? [itemOf(duty, state)] : [];
  });
}

function stateOf({
  isDone,
  isLate,
  received,
  workingDaysLeft,
}: ListedDuty): DutyWorkItem["state"] | null {
  if (isDone) return null;
  if (isLate) return "LATE";
  if (!received) return "GIVEN";
  return workingDaysLeft !== null && workingDaysLeft <= soonDays ? "DUE" : null;
}

function itemOf(duty: ListedDuty, state: DutyWorkItem["state"]): DutyWorkItem {
  const { assignmentId: id, task: title, dueOn, received, paper, workingDaysLeft } = duty;
  const given = writeDay(paper.issuedOn);
  return {
    subject: { type: "duty", id, title },
    state,
    since: state === "LATE" && dueOn ? writeDay(dueOn) : (received?.at ?? given),
    dueOn,
    workingDaysLeft,
    note: `Văn bản số ${paper.number}`,
  };
}

/** The units' questions that wait for the office. */
export async function listQuestionWork(actor: Actor): Promise<QuestionWorkItem[]> {
  return (await listOpenQuestions(actor)).map(({ question, askedAt, unit, assignment }) => ({
    subject: { type: "question", id: assignment.id, title: assignment.task },
    state: "ASKED",
    since: askedAt,
    by: unit.name,
    note: question.length > 120 ? `${question.slice(0, 120).replace(/\s\S*$/u, "")}…` : question,
  }));
}
