import { posix } from "node:path";
import ts from "typescript";

/** One mention of another module. `target` is a path from the root for our own files, else the package's name. */
export type Import = { target: string; ours: boolean; typeOnly: boolean; written: string };

/**
 * Every module a source names: import, export-from, dynamic import, `import("x")` in types, require.
 *
 * `import { type A } from "x"` counts as a value import: under verbatimModuleSyntax it still loads the module.
 */
export function importsOf(path: string, source: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, typeOnly: boolean) => {
    if (node && ts.isStringLiteralLike(node)) found.push({ ...resolve(path, node.text), typeOnly, written: node.text });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly === true);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node))
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    else if (ts.isCallExpression(node) && loads(node)) add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const loads = ({ expression }: ts.CallExpression) =>
  expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === "require");

function resolve(from: string, written: string): { target: string; ours: boolean } {
  const bare = written.replace(/\?.*$/, "");
  if (bare.startsWith(".")) return { target: posix.join(posix.dirname(from), bare), ours: true };
  const [first = "", second = ""] = bare.split("/");
  return { target: bare.startsWith("@") ? `${first}/${second}` : first, ours: false };
}

export function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
}
