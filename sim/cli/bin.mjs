#!/usr/bin/env node
// The command `shelfwalk`: makes sure that it can run at all, then hands over to main.ts.
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Shelfwalk needs Node 20.19 or newer; this is ${process.versions.node}.`);
  console.error(`Shelfwalk 需要 Node 20.19 或更高版本；当前为 ${process.versions.node}。`);
  process.exit(2);
}
let register;
try {
  ({ register } = await import('tsx/esm/api'));
} catch {
  const folder = fileURLToPath(new URL('../..', import.meta.url));
  console.error(`Shelfwalk is not installed yet. Run: npm install   (in ${folder})`);
  console.error(`Shelfwalk 尚未安装。请先在 ${folder} 运行：npm install`);
  process.exit(2);
}
register();
const { main } = await import('./main.ts');
await main(process.argv);
