/** Verbs: every command of the command line by its name. */
import { readWords, type Words } from './arguments';
import { assessVerb, schemaVerb } from './assess';
import { demoVerb } from './demo';
import { askVerb, performVerb, reportVerb } from './door';
import { exportVerb, importVerb, inspectVerb, keysVerb } from './exchange';
import { misused, type Ended } from './outcome-exit';
import { adoptPackVerb, checkPackVerb, signPackVerb } from './packs';
import { paperVerb } from './paper';
import { backupVerb, rebuildVerb, restoreVerb, verifyVerb } from './prove';

interface Verb {
  usage: string;
  /** Options that must be given. */
  needs: readonly string[];
  run: (words: Words) => Ended | Promise<Ended>;
}

const verbs: Record<string, Verb> = {
  assess: { usage: 'assess FILE|- [--pack FILE]', needs: [], run: assessVerb },
  schema: { usage: 'schema assess|trace|pack|manifest|act:KIND', needs: [], run: schemaVerb },
  'check-pack': { usage: 'check-pack FILE [--data DIR]', needs: [], run: checkPackVerb },
  'sign-pack': {
    usage: 'sign-pack FILE --data DIR [--to DIR]',
    needs: ['data'],
    run: signPackVerb,
  },
  'adopt-pack': {
    usage: 'adopt-pack FILE --data DIR --from YYYY-MM-DD',
    needs: ['data', 'from'],
    run: adoptPackVerb,
  },
  demo: {
    usage:
      'demo --data DIR [--households N] [--months M] [--seed S] [--office CODE] [--district DIR2] [--today YYYY-MM-DD]',
    needs: ['data'],
    run: demoVerb,
  },
  perform: {
    usage: 'perform --data DIR --as LOGIN KIND|- FILE|- [--on DATE]',
    needs: ['data'],
    run: performVerb,
  },
  ask: { usage: 'ask --data DIR [--as LOGIN] QUESTION [FILE|-]', needs: ['data'], run: askVerb },
  verify: { usage: 'verify --data DIR', needs: ['data'], run: verifyVerb },
  rebuild: { usage: 'rebuild --data DIR', needs: ['data'], run: rebuildVerb },
  paper: {
    usage: 'paper --data DIR --to DIR (--case NO | --batch NO | --month M)',
    needs: ['data', 'to'],
    run: paperVerb,
  },
  export: { usage: 'export --data DIR --to DIR', needs: ['data', 'to'], run: exportVerb },
  inspect: { usage: 'inspect BUNDLE [--data DIR]', needs: [], run: inspectVerb },
  import: { usage: 'import --data DIR BUNDLE…', needs: ['data'], run: importVerb },
  keys: { usage: 'keys --data DIR [--identity FILE [--reason TEXT]]', needs: ['data'], run: keysVerb },
  report: { usage: 'report --data DIR --month YYYY-MM', needs: ['data', 'month'], run: reportVerb },
  restore: { usage: 'restore --from FILE --data DIR', needs: ['from', 'data'], run: restoreVerb },
  backup: { usage: 'backup --data DIR --to DIR', needs: ['data', 'to'], run: backupVerb },
};

/** Finds and runs the verb; wrong usage answers with how it is used. */
export async function runVerb(given: readonly string[]): Promise<Ended> {
  const [name = '', ...rest] = given;
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!verb) {
    const usage = Object.values(verbs).map((known) => known.usage);
    return misused(`没有“${name}”这个命令`, usage.join('\n'));
  }
  const words = readWords(rest);
  const missing = verb.needs.find((option) => !words.options.get(option));
  if (missing) return misused(`缺少选项 --${missing}`, verb.usage);
  return verb.run(words);
}
