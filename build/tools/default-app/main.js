/** Starts the application folder named on the command line: `electron [-r module] <folder> [its own arguments]`. */
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

function readLine(words) {
  const early = [];
  let folder;
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] === '-r' || words[at] === '--require') early.push(words[(at += 1)]);
    else if (folder === undefined && !words[at].startsWith('-')) folder = words[at];
  }
  return { early, folder: resolve(folder ?? '.') };
}

const line = readLine(process.argv.slice(1));
const card = JSON.parse(readFileSync(join(line.folder, 'package.json'), 'utf8'));
app.setName(card.productName ?? card.name);
app.setVersion(card.version);
if (card.desktopName) app.setDesktopName(card.desktopName);
app.setAppPath(line.folder);
for (const module of line.early) require(resolve(module));
require(join(line.folder, card.main));
