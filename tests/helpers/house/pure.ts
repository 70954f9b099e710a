import ts from "typescript";

/** Names that reach clock, dice, network, storage or process when nobody declared them in the file. */
const IMPURE = new Set(
  "process console performance crypto fetch setTimeout setInterval setImmediate queueMicrotask globalThis window document localStorage".split(
    " ",
  ),
);
const IMPURE_MEMBERS = new Set(["Date.now", "Math.random"]);

/** What a pure source uses that makes its answer depend on more than its arguments. */
export function impurities(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const declared = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (
      (ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node)) &&
      ts.isIdentifier(node.name)
    ) {
      declared.add(node.name.text);
    }
    if (ts.isFunctionDeclaration(node) && node.name) declared.add(node.name.text);
    const name = impureName(node);
    if (name) found.push(name);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.filter((name) => !declared.has(name));
}

function impureName(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node)) {
    const path = node.getText().replace(/\s/g, "");
    if (IMPURE_MEMBERS.has(path)) return path;
    return ts.isIdentifier(node.expression) && IMPURE.has(node.expression.text) ? node.expression.text : null;
  }
  if (ts.isNewExpression(node) && node.expression.getText() === "Date" && !node.arguments?.length) return "new Date()";
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && IMPURE.has(node.expression.text)) {
    return node.expression.text;
  }
  return null;
}
