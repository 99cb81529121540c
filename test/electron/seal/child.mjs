/** Child: lets a plain Node process run our sources, so that tests can kill it at any moment. */
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

registerHooks({
  resolve(specifier, context, next) {
    const source = specifier.startsWith('.') ? new URL(`${specifier}.ts`, context.parentURL) : null;
    if (source && existsSync(fileURLToPath(source))) return next(source.href, context);
    const found = next(specifier, context);
    return specifier.endsWith('.json') ? { ...found, importAttributes: { type: 'json' } } : found;
  },
});
