/** Pack finding: what a check of a policy pack may say, with severity and JSON path. */

/** One finding; only errors stand in the way of adoption. `path` is the JSON path. */
export interface PackFinding {
  code: string;
  severity: 'error' | 'warning';
  path: string;
  message: string;
}

/** An error at a path. */
export function fault(code: string, path: string, message: string): PackFinding {
  return { code, severity: 'error', path, message };
}

/** A warning at a path. */
export function warning(code: string, path: string, message: string): PackFinding {
  return { code, severity: 'warning', path, message };
}
