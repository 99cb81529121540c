/** The world of a simulation: towns and their district, each a real desk in its own folder. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { bytesToHex } from '@noble/hashes/utils.js';
import { addDays, type PlainDate } from '../../shared/base/plain-date';
import type { Outcome } from '../../shared/base/outcome';
import { examplePack } from '../../shared/policy/example-pack';
import { chanceOf, type Chance } from '../../electron/cli/demo/chance';
import type { Desk } from '../../electron/desk/desk';
import { foundOffice, lock, logIn, openHost, type Host } from '../../electron/desk/host';
import type { Performed } from '../../electron/desk/perform';
import type { Within } from '../../electron/desk/session';
import { findOfficer, type OfficerRow } from '../../electron/desk/standing';
import { findFontFolder } from '../../electron/paper/font-folder';
import { openPressHere, type Press } from '../../electron/paper/press';
import { seededEntropy, type Entropy } from '../../electron/seal/entropy';
import { headOf, type DocketHead } from '../../electron/store/docket';
import { testOfficers, testPower } from '../office';
import { ask } from './ask';

/** One office of the world. */
export interface Site {
  code: string;
  level: 'town' | 'district';
  host: Host;
  desk: Desk;
  entropy: Entropy;
  officers: OfficerRow[];
  /** The last request, which may be asked again. */
  last: {
    request: string;
    officer: OfficerRow;
    acts: Asked[];
    outcome: Outcome<Performed[]>;
  } | null;
}

export interface Asked {
  kind: string;
  payload: unknown;
}

/** What travels between the offices. */
export interface Carried {
  kind: 'bundle' | 'receipt';
  path: string;
  from: Site;
  to: Site;
}

export interface World {
  seed: string;
  chance: Chance;
  folder: string;
  day: PlainDate;
  sites: Site[];
  carried: Carried[];
  /** Codes that refusals of acts have had, as 'kind.code'. */
  refused: Set<string>;
  /** Refusals of bundles and receipts, by code. */
  returned: Set<string>;
  /** What was being done, for the report of a failure. */
  doing: string;
}

const letters = { issuer: '璧山区某街道办事处', address: '璧山区', phone: '023-41400000' };

/** Loading fonts is slow: one press draws the covers of every world. */
let press: Press | null = null;

function sharedPress(): Press {
  return (press ??= openPressHere({ font_folder: findFontFolder(import.meta.dirname) }));
}

function openSite(world: World, code: string, level: Site['level']): Site {
  const folder = join(world.folder, code);
  mkdirSync(folder, { recursive: true });
  const entropy = seededEntropy(`${world.seed}/${code}`);
  let second = 0;
  const two = (n: number): string => String(n % 60).padStart(2, '0');
  const clock = {
    today: () => world.day,
    now: () => `${world.day}T09:${two(Math.floor(second / 60))}:${two(second++)}.000+08:00`,
  };
  const host = openHost({ folder, clock, entropy, press: sharedPress });
  const founded = foundOffice(host, {
    office: code,
    name: level === 'town' ? `第${code.slice(-1)}街道` : '璧山区民政局',
    level,
    demo: true,
    admin: { login: 'admin', name: '管理员' },
    letterhead: { ...letters, number_word: `街${code.slice(-1)}` },
    password: 'Demo-2026',
    request: bytesToHex(entropy(8)),
  });
  if (!founded.permitted || !host.open) throw new Error('the office is founded');
  const site: Site = {
    code,
    level,
    host,
    desk: host.open.desk,
    entropy,
    officers: [founded.result.officer],
    last: null,
  };
  for (const [login, posts] of Object.entries({ ...testOfficers, ...manyPosts })) {
    enrol(world, site, login, posts);
  }
  must(world, site, 'admin', {
    kind: 'adopt',
    payload: { pack: examplePack, from: examplePack.covers_from },
  });
  if (level === 'town') furnish(world, site);
  return site;
}

/** Small towns give several posts to one person: whoever had a part in a file may not go on. */
const manyPosts = {
  many1: ['clerk', 'approver', 'accountant'],
  many2: ['clerk', 'investigator', 'reviewer'],
  many3: ['reviewer', 'accountant'],
} as const;

/** A town's power, and its reserve fund with some cash drawn. */
function furnish(world: World, site: Site): void {
  must(world, site, 'admin', { kind: 'delegate', payload: testPower(300_000) });
  const reserve = {
    kind: 'reserve',
    amount_fen: 3_000_000,
    document_no: '拨1',
    received_on: world.day,
    note: '',
  };
  must(world, site, 'accountant', { kind: 'fund', payload: reserve });
  const draw = { direction: 'draw', amount_fen: 400_000, document_no: '提1' };
  must(world, site, 'cashier', { kind: 'drawCash', payload: draw });
}

const staff = ['周', '吴', '郑', '王', '冯', '陈', '蒋', '沈', '韩', '杨'];

function enrol(world: World, site: Site, login: string, posts: readonly string[]): void {
  const name = `${staff[site.officers.length % staff.length] ?? '某'}${site.level === 'town' ? '经办' : '区办'}`;
  const payload = { login, name, employment: 'town', posts, from: world.day };
  must(world, site, 'admin', { kind: 'enrol', payload });
  site.officers.push(findOfficer(site.desk.db, site.code, login)!);
}

/** An act that the world needs to begin. */
export function must(world: World, site: Site, login: string, asked: Asked): void {
  const officer = site.officers.find((row) => row.login === login)!;
  const outcome = ask(world, site, officer, [asked]);
  if (!outcome.permitted) throw new Error(`${asked.kind}: ${outcome.code} ${outcome.message}`);
}

/** Towns and their district, founded, staffed and paired; all randomness comes from the seed. */
export function openWorld(seed: string, folder: string, towns: readonly string[]): World {
  const world: World = {
    seed,
    chance: chanceOf(seed),
    folder,
    day: '2022-10-08',
    sites: [],
    carried: [],
    refused: new Set(),
    returned: new Set(),
    doing: 'opening',
  };
  world.sites = [
    openSite(world, '500120', 'district'),
    ...towns.map((code) => openSite(world, code, 'town')),
  ];
  const [district, ...others] = world.sites;
  for (const town of others) {
    endorse(world, district!, town);
    endorse(world, town, district!);
  }
  return world;
}

function endorse(world: World, by: Site, of: Site): void {
  const { signer, recipient } = of.host.open!.keys;
  const payload = {
    office: of.code,
    name: '对方单位',
    level: of.level,
    demo: true,
    keys: { signer, recipient },
    compared: '当面核对',
  };
  must(world, by, 'admin', { kind: 'endorse', payload });
}

export function closeWorld(world: World): void {
  for (const site of world.sites) lock(site.host);
}

/** The desk as a question, an export or an import of that officer sees it. */
export function insideOf(site: Site, officer: OfficerRow): Within {
  const session = { host: site.host, officer, chosen: null, show: () => '' };
  return { ...site.host.open!, officer, session };
}

/** Closes a desk and opens it again from its file. */
export function restart(world: World, site: Site): void {
  world.doing = `restarting ${site.code}`;
  const before = standOf(site);
  lock(site.host);
  const officer = logIn(site.host, 'admin', 'Demo-2026');
  if (!officer.permitted || !site.host.open) throw new Error('the desk opens again');
  site.desk = site.host.open.desk;
  if (site.desk.barred)
    throw new Error(`only reading after a restart: ${site.desk.barred.message}`);
  if (standOf(site).hash !== before.hash) throw new Error('a restart lost acts');
}

export function passDays(world: World, days: number): void {
  world.day = addDays(world.day, days);
}

/** Where an office's docket stands. */
export function standOf(site: Site): DocketHead {
  return headOf(site.desk.db, site.code);
}
