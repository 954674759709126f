import { writeFileSync } from 'node:fs';
import { Progress } from './progress';
import { run } from './run';

const progress = new Progress(process.stderr);
const { stdout, stderr, code, file } = run(process.argv.slice(2), progress.tell);
progress.end();
process.exitCode = code;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads may stop when it has seen enough.
  if (error.code !== 'EPIPE') fail('the answer', error);
});
process.stderr.write(stderr);
process.stdout.write(stdout);
if (file) {
  try {
    writeFileSync(file.path, file.text);
  } catch (error) {
    fail(file.path, error as NodeJS.ErrnoException);
  }
}

function fail(what: string, { message }: Error): void {
  process.stderr.write(`massif: cannot write ${what}: ${message}\n`);
  process.exitCode = 1;
}
