// What a parsed source file imports, and which of its words reach for the world outside.
import { visitorKeys, type Node, type Program } from 'oxc-parser';

export interface Import {
  /** As written, or undefined when it is computed while running. */
  name: string | undefined;
  typeOnly: boolean;
  /** `import()`: done when the program comes to it. */
  dynamic?: true;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** Every node of the tree, parents before children, each with its parent. */
function* nodes(node: Node, parent?: Node): Generator<[Node, Node | undefined]> {
  yield [node, parent];
  for (const key of visitorKeys[node.type] ?? []) {
    const value: unknown = Reflect.get(node, key);
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) yield* nodes(child, node);
    }
  }
}

function literal(node: Node | null): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) {
    return node.quasis[0]?.value.cooked ?? undefined;
  }
  return undefined;
}

/** All imports of a file: static, re-exporting, dynamic, and `import('x')` among types. */
export function importsOf(program: Program): Import[] {
  const found: Import[] = [];
  for (const [node] of nodes(program)) {
    switch (node.type) {
      case 'ImportDeclaration': {
        const named = node.specifiers.filter((one) => one.type === 'ImportSpecifier');
        const allTypes =
          named.length > 0 &&
          named.length === node.specifiers.length &&
          named.every((one) => one.importKind === 'type');
        found.push({ name: node.source.value, typeOnly: node.importKind === 'type' || allTypes });
        break;
      }
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
        if (node.source !== null) {
          found.push({ name: node.source.value, typeOnly: node.exportKind === 'type' });
        }
        break;
      case 'ImportExpression':
        found.push({ name: literal(node.source), typeOnly: false, dynamic: true });
        break;
      case 'TSImportType':
        found.push({ name: literal(node.source), typeOnly: true });
        break;
      default:
    }
  }
  return found;
}

/** Globals that are never pure. `process` is also a good name for a negotiation: see below. */
const GLOBALS = new Set([
  'crypto',
  'fetch',
  'globalThis',
  'performance',
  'process',
  'queueMicrotask',
  'setInterval',
  'setTimeout',
]);
const MEMBERS = new Set(['Date.now', 'Math.random', 'Temporal.Now']);

/** The names a file declares for itself; conservative, it knows no scopes. */
function declared(program: Program): Set<string> {
  const names = new Set<string>();
  for (const [node, parent] of nodes(program)) {
    if (node.type !== 'Identifier' || parent === undefined) continue;
    const declares =
      (parent.type === 'VariableDeclarator' && parent.id === node) ||
      (/Function/.test(parent.type) && 'params' in parent) ||
      /^Import.*Specifier$|Pattern$|^RestElement$|^CatchClause$/.test(parent.type) ||
      (parent.type === 'Property' && parent.value === node) ||
      parent.type === 'TSParameterProperty';
    if (declares) names.add(node.name);
  }
  return names;
}

/** The impure words of a file: clock, chance, network, process. Each is named once. */
export function impurities(program: Program): string[] {
  const own = declared(program);
  const found = new Set<string>();
  for (const [node, parent] of nodes(program)) {
    if (node.type === 'MemberExpression' && node.object.type === 'Identifier') {
      const key = node.property.type === 'Identifier' ? node.property.name : literal(node.property);
      const name = `${node.object.name}.${key}`;
      if (MEMBERS.has(name)) found.add(name);
    }
    if (
      (node.type === 'NewExpression' || node.type === 'CallExpression') &&
      node.callee.type === 'Identifier' &&
      node.callee.name === 'Date' &&
      // Called without `new`, Date ignores its arguments and tells the present time.
      (node.type === 'CallExpression' || node.arguments.length === 0)
    ) {
      found.add('the present time');
    }
    if (node.type === 'Identifier' && GLOBALS.has(node.name) && !own.has(node.name)) {
      const isName =
        parent !== undefined &&
        (('property' in parent &&
          parent.property === node &&
          !('computed' in parent && parent.computed)) ||
          ('key' in parent && parent.key === node && !('computed' in parent && parent.computed)) ||
          /^TS|^Export|^Labeled|^Break|^Continue/.test(parent.type));
      if (!isName) found.add(node.name);
    }
  }
  return [...found].toSorted();
}
