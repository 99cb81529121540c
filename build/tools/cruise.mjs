/** Checks the walls of build/layers.cjs: `node cruise.mjs [folder]`; also that no source file was passed over. */
import { existsSync, globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const layers = createRequire(import.meta.url)('../layers.cjs');
const top = ['shared', 'electron', 'renderer'];

function sources() {
  return globSync(top.map((folder) => `${folder}/**/*.{ts,tsx}`)).filter((file) => !file.endsWith('.d.ts'));
}

function sentence({ from, to, rule }) {
  const { comment } = layers.forbidden.find(({ name }) => name === rule.name);
  return `${from} → ${to}\n    ${rule.name}: ${comment}`;
}

process.chdir(resolve(process.argv[2] ?? '.'));
const tsConfigFile = resolve(import.meta.dirname, '..', 'tsconfig.layers.json');
const { enhancedResolveOptions, ...options } = layers.options;
const { output } = await cruise(
  top.filter((folder) => existsSync(folder)),
  { ...options, validate: true, ruleSet: { forbidden: layers.forbidden }, enhancedResolveOptions },
  enhancedResolveOptions,
  { tsConfig: extractTsConfig(tsConfigFile) },
);
const cruised = new Set(output.modules.map(({ source }) => source));
const missed = sources().filter((file) => !cruised.has(file));
for (const violation of output.summary.violations) console.log(sentence(violation));
for (const file of missed) console.log(`${file} was not read`);
const faults = output.summary.violations.length + missed.length;
console.log(
  `${sources().length} files, ${output.summary.totalDependenciesCruised} imports, ${faults} faults`,
);
process.exitCode = faults === 0 ? 0 : 1;
