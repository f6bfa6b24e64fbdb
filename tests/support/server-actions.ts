import { type ESTree, parseAst } from "vite";

const questions = ["requireActor", "requireOwnPassword", "requireSignedIn"];

/** Answers null instead of sending away: the next statement must leave. */
const softQuestion = "findActor";

/**
 * The exports of a "use server" file that do not ask, before anything else, who is acting: the first statement
 * of the function must be `await requireActor()` or `const … = await requireActor()`; or
 * `const actor = await findActor()`, followed at once by `if (!actor) return …`. Anything but an async
 * function is careless too: every export of such a file is an address anyone may post to.
 */
export function carelessActions(source: string): string[] {
  return parseAst(source, { lang: "ts" }).body.flatMap((statement) => {
    if (statement.type === "ExportDefaultDeclaration") return ["default"];
    if (statement.type === "ExportAllDeclaration") return ["*"];
    if (statement.type !== "ExportNamedDeclaration" || statement.exportKind === "type") return [];
    const { declaration } = statement;
    if (declaration?.type !== "FunctionDeclaration") return ["export"];
    const [first, second] = declaration.body?.body ?? [];
    return declaration.async && first && (asksWho(first) || asksAndLeaves(first, second))
      ? []
      : [declaration.id?.name ?? "default"];
  });
}

type Line = ESTree.Statement | ESTree.Directive;

function asksWho(statement: Line): boolean {
  return questions.includes(awaited(statement) ?? "");
}

function asksAndLeaves(first: Line, second: Line | undefined): boolean {
  return (
    awaited(first) === softQuestion &&
    second?.type === "IfStatement" &&
    second.test.type === "UnaryExpression" &&
    second.test.operator === "!" &&
    second.test.argument.type === "Identifier" &&
    second.test.argument.name === "actor" &&
    second.consequent.type === "ReturnStatement"
  );
}

/** The name of the function a statement begins by waiting for. */
function awaited(statement: Line): string | undefined {
  const expression = firstExpression(statement);
  return expression?.type === "AwaitExpression" &&
    expression.argument.type === "CallExpression" &&
    expression.argument.callee.type === "Identifier"
    ? expression.argument.callee.name
    : undefined;
}

function firstExpression(statement: ESTree.Statement | ESTree.Directive) {
  if (statement.type === "ExpressionStatement") return statement.expression;
  return statement.type === "VariableDeclaration" ? statement.declarations[0]?.init : undefined;
}

/** The names of the actions that a "use server" file exports: each is an address anyone may post to. */
export function exportedActions(source: string): string[] {
  return parseAst(source, { lang: "ts" }).body.flatMap((statement) =>
    statement.type === "ExportNamedDeclaration" &&
    statement.declaration?.type === "FunctionDeclaration" &&
    statement.declaration.id
      ? [statement.declaration.id.name]
      : [],
  );
}
