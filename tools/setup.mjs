// Before `npm start` and `npm test`: installs what the lock file names, only where it is not there yet. Never writes
// the lock file.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const here = `${process.platform}-${process.arch}`;

if (missing().length > 0) {
  console.log('Installing what Shelfwalk needs (npm ci) · 正在安装 Shelfwalk 所需的软件包（npm ci）');
  process.exitCode = install();
}

/** What is missing, or is of another version than the lock says. */
function missing() {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  return Object.keys(wanted).filter((path) => {
    if (path === '') return false;
    // What only other machines need may be absent. The binary of esbuild tells whether the folder is of this one.
    if (wanted[path].optional && path !== `node_modules/@esbuild/${here}`) return false;
    if (wanted[path].version !== installed[path]?.version) return true;
    return !existsSync(join(root, path, 'package.json'));
  });
}

function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

function install() {
  const words = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath ?? '';
  // A script of npm knows npm's own program. The command `npm` is a batch file on Windows, which needs a shell.
  const { status } =
    basename(npm) === 'npm-cli.js'
      ? spawnSync(process.execPath, [npm, ...words], { cwd: root, stdio: 'inherit' })
      : spawnSync(`npm ${words.join(' ')}`, { cwd: root, stdio: 'inherit', shell: true });
  return status ?? 1;
}
