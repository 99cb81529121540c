/** Deeds: what the seal writes, each done once by a process that is made to fail or is killed. */
import '../../electron/seal/child.mjs';
import fs from 'node:fs';
import { join } from 'node:path';

const [deed, folder] = process.argv.slice(2);
const seal = (name) => import(`../../../electron/seal/${name}`);
const { seededEntropy } = await seal('entropy');
const order = JSON.parse(fs.readFileSync(join(folder, 'order.json'), 'utf8'));
const hex = (text) => new Uint8Array(Buffer.from(text, 'hex'));
const permit = (result) => ({ permitted: true, result });

const deeds = {
  async keyring() {
    const { unlock } = await seal('keyring');
    const { resetPassword } = await seal('keyring-officers');
    const opened = unlock(join(folder, 'data'), 'admin', 'Demo-2026', seededEntropy('deed'));
    if (!opened.permitted) return opened;
    return resetPassword(opened.result, 'admin', 'Other-2027');
  },
  async bundle() {
    const { writeBundle } = await seal('bundle-out');
    const { signer_secret, ...rest } = order.bundle;
    const cover = Buffer.from('%PDF cover');
    return writeBundle({ ...rest, cover, signer_secret: hex(signer_secret) });
  },
  async copy() {
    const { copyBundle } = await seal('bundle-copy');
    return copyBundle(order.copy.from, order.copy.to);
  },
  async receipt() {
    const { writeReceipt } = await seal('receipt-file');
    const { place, receipt, signer_secret } = order.receipt;
    return writeReceipt({ place, zipped: false }, receipt, hex(signer_secret));
  },
  async backup() {
    const { makeBackup } = await seal('backup');
    const data = join(folder, 'data');
    const { database_key, proof, ...rest } = order.backup;
    return makeBackup({
      ...rest,
      database_key: hex(database_key),
      copyDatabase: (path) => fs.copyFileSync(join(data, 'desk.db'), path),
      prove: () => permit(proof),
    });
  },
  async restore() {
    const { restoreBackup } = await seal('restore');
    return restoreBackup(order.restore.from, join(folder, 'data'), '1');
  },
  async witness() {
    const { openWitness } = await seal('witness');
    const opened = openWitness(join(folder, 'data'));
    if (opened.permitted) order.witness.forEach((mark) => opened.result.record(mark));
    return opened;
  },
};

const outcome = await deeds[deed]();
process.stdout.write(JSON.stringify({ permitted: outcome.permitted, message: outcome.message }));
