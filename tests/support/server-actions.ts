import { type ESTree, parseAst } from "vite";

const questions = ["requireActor", "requireSignedIn"];

/**
 * The exports of a "use server" file that do not ask, before anything else, who is acting: the first statement
 * of the function must be `await requireActor()` or `const … = await requireActor()`. Anything but an async
 * function is careless too: every export of such a file is an address anyone may post to.
 */
export function carelessActions(source: string): string[] {
  return parseAst(source, { lang: "ts" }).body.flatMap((statement) => {
    if (statement.type === "ExportDefaultDeclaration") return ["default"];
    if (statement.type === "ExportAllDeclaration") return ["*"];
    if (statement.type !== "ExportNamedDeclaration" || statement.exportKind === "type") return [];
    const { declaration } = statement;
    if (declaration?.type !== "FunctionDeclaration") return ["export"];
    const [first] = declaration.body?.body ?? [];
    return declaration.async && first && asksWho(first) ? [] : [declaration.id?.name ?? "default"];
  });
}

function asksWho(statement: ESTree.Statement | ESTree.Directive): boolean {
  const expression = firstExpression(statement);
  return (
    expression?.type === "AwaitExpression" &&
    expression.argument.type === "CallExpression" &&
    expression.argument.callee.type === "Identifier" &&
    questions.includes(expression.argument.callee.name)
  );
}

function firstExpression(statement: ESTree.Statement | ESTree.Directive) {
  if (statement.type === "ExpressionStatement") return statement.expression;
  return statement.type === "VariableDeclaration" ? statement.declarations[0]?.init : undefined;
}
