/** Keyring kill: a desk that changes a password for ever and says each that is safe. */
import './child.mjs';

const [folder] = process.argv.slice(2);
const { unlock } = await import('../../../electron/seal/keyring');
const { resetPassword } = await import('../../../electron/seal/keyring-officers');

const opened = unlock(folder, 'clerk', 'Turn-0-Demo');
for (let turn = 1; opened.permitted; turn += 1) {
  const done = resetPassword(opened.result, 'clerk', `Turn-${turn}-Demo`);
  process.stdout.write(done.permitted ? `${turn}\n` : `refused ${done.code}\n`);
}
process.stdout.write(`locked ${opened.code}\n`);
