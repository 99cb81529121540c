/** What each of the desk's own addresses is answered with: screens from a fixed list, papers on show. */
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, posix } from 'node:path';
import { findOwn, findPaperToken, isScreens } from './addresses';
import type { PaperPages } from './paper-pages';
import { paperPolicy, screensPolicy, sternHeaders } from './policy';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** The word which the build leaves in the page for us to write the nonce over. */
const nonceWord = '__NONCE__';

/** Path in the address → file on disk. Nothing asked for is ever joined to a path. */
export function listFiles(folder: string, below = '/'): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = posix.join(below, entry.name);
    if (entry.isDirectory()) for (const [name, file] of listFiles(folder, path)) found.set(name, file);
    else if (extname(path) in types) found.set(path, join(folder, path));
  }
  return found;
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: sternHeaders });
}

function sendPage(file: string): Response {
  const nonce = randomBytes(18).toString('base64');
  const html = readFileSync(file, 'utf8').replaceAll(nonceWord, nonce);
  const headers = { ...sternHeaders, 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' };
  return new Response(html, { headers: { ...headers, 'Content-Security-Policy': screensPolicy(nonce) } });
}

function sendFile(file: string): Response {
  const type = types[extname(file)] ?? 'application/octet-stream';
  return new Response(readFileSync(file), { headers: { ...sternHeaders, 'Content-Type': type } });
}

function sendPaper(bytes: Uint8Array | undefined): Response {
  if (bytes === undefined) return refuse(404);
  const headers = { 'Content-Type': 'application/pdf', 'Content-Security-Policy': paperPolicy };
  return new Response(Buffer.from(bytes), { headers: { ...sternHeaders, ...headers, 'Cache-Control': 'no-store' } });
}

/** Only GET, only our own host, only what is listed or on show. */
export function answerRequest(files: Map<string, string>, papers: PaperPages, request: Request): Response {
  if (request.method !== 'GET') return refuse(405);
  const url = findOwn(request.url);
  if (url === undefined) return refuse(403);
  const token = findPaperToken(request.url);
  if (token !== undefined) return sendPaper(papers.find(token));
  const file = files.get(url.pathname === '/' ? '/index.html' : url.pathname);
  if (file === undefined) return refuse(404);
  return isScreens(request.url) ? sendPage(file) : sendFile(file);
}
