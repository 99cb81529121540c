/** Stage: an office under its own clock, on which the demo's officers act through the real door. */
import { mkdirSync } from 'node:fs';
import { bytesToHex } from '@noble/hashes/utils.js';
import { assert } from '../../../shared/base/assert';
import type { PlainDate } from '../../../shared/base/plain-date';
import type { Desk } from '../../desk/desk';
import { foundOffice, openHost, type Host, type Opened } from '../../desk/host';
import { perform, type Performed } from '../../desk/perform';
import type { Within } from '../../desk/session';
import { findOfficer, type OfficerRow } from '../../desk/standing';
import { findFontFolder } from '../../paper/font-folder';
import { openPressHere } from '../../paper/press';
import { addOfficer } from '../../seal/keyring-officers';
import { seededEntropy, type Entropy } from '../../seal/entropy';
import { findOfficeArea, district } from '../../../shared/base/region';

/** A demo office being acted out. */
export interface Stage {
  host: Host;
  opened: Opened;
  desk: Desk;
  entropy: Entropy;
  /** Moves the office's day; wall times follow it. */
  setDay: (day: PlainDate) => void;
  officers: Map<string, OfficerRow>;
}

export interface StageWish {
  folder: string;
  office: string;
  level: 'town' | 'district';
  seed: string;
  day: PlainDate;
  password: string;
  officers: readonly DemoOfficer[];
}

/** An officer of the demo: login, name, posts. */
export interface DemoOfficer {
  login: string;
  name: string;
  posts: readonly string[];
}

/** Wall times of a demo: nine o'clock of the day, one second after another. */
function demoClock(day: PlainDate) {
  let today = day;
  let second = 0;
  return {
    clock: {
      today: () => today,
      now: () => {
        const at = 9 * 3600 + (second % 28_800);
        second += 1;
        const two = (n: number): string => String(n).padStart(2, '0');
        const time = `${two(Math.floor(at / 3600))}:${two(Math.floor(at / 60) % 60)}:${two(at % 60)}`;
        return `${today}T${time}.000+08:00`;
      },
    },
    setDay: (next: PlainDate) => {
      if (next !== today) second = 0;
      today = next;
    },
  };
}

function nameOf(office: string): { name: string; word: string } {
  const area = findOfficeArea(office);
  const name = area?.name ?? district.name;
  return { name, word: name.replace(/(街道|镇|区)$/, '') };
}

/** Founds the office and enrols its officers; throws on a refusal: the demo's script is wrong. */
export function setStage(wish: StageWish): Stage {
  mkdirSync(wish.folder, { recursive: true });
  const entropy = seededEntropy(`${wish.seed}/${wish.office}`);
  const { clock, setDay } = demoClock(wish.day);
  const host = openHost({
    folder: wish.folder,
    clock,
    entropy,
    press: () => openPressHere({ font_folder: findFontFolder(__dirname, process.env.JIUZHU_FONTS) }),
  });
  const { name, word } = nameOf(wish.office);
  const town = wish.level === 'town';
  const [admin, ...others] = wish.officers;
  assert(admin, 'a demo office has an administrator');
  const founded = foundOffice(host, {
    office: wish.office,
    name: town ? name : `${name}民政局`,
    level: wish.level,
    demo: true,
    admin: { login: admin.login, name: admin.name },
    letterhead: {
      issuer: town ? issuerOf(name) : `重庆市${name}民政局`,
      number_word: word,
      address: town ? `璧山区${name}` : '璧山区',
      phone: '023-41400000',
    },
    password: wish.password,
    request: bytesToHex(entropy(16)),
  });
  assert(founded.permitted && host.open, 'the demo office is founded');
  const stage: Stage = {
    host,
    opened: host.open,
    desk: host.open.desk,
    entropy,
    setDay,
    officers: new Map(),
  };
  stage.officers.set(admin.login, founded.result.officer);
  for (const officer of others) enrolOfficer(stage, officer, wish);
  return stage;
}

/** 街道办事处 for a subdistrict, 人民政府 for a town. */
function issuerOf(name: string): string {
  return name.endsWith('街道') ? `璧山区${name}办事处` : `璧山区${name}人民政府`;
}

function enrolOfficer(stage: Stage, officer: DemoOfficer, wish: StageWish): void {
  const { login, name, posts } = officer;
  const payload = { login, name, employment: 'town', posts, from: wish.day };
  doActs(stage, 'admin', [{ kind: 'enrol', payload }]);
  const added = addOfficer(stage.opened.keyring, login, wish.password);
  assert(added.permitted, `a password for ${login}`);
  stage.opened.keyring = added.result;
  const row = findOfficer(stage.desk.db, wish.office, login);
  assert(row, `officer ${login} stands in the tables`);
  stage.officers.set(login, row);
}

/** Performs acts together as an officer; a refusal is a fault of the script. */
export function doActs(
  stage: Stage,
  login: string,
  acts: { kind: string; payload: unknown }[],
): Performed[] {
  const officer = stage.officers.get(login);
  assert(officer, `officer ${login} is enrolled`);
  const request = bytesToHex(stage.entropy(16));
  const outcome = perform(stage.desk, officer, { request, acts });
  const kinds = acts.map((act) => act.kind).join('+');
  const day = stage.desk.clock.today();
  assert(outcome.permitted, `${kinds} on ${day}: ${outcome.permitted ? '' : outcome.message}`);
  return outcome.result;
}

/** One act; answers its result. */
export function doAct<R>(stage: Stage, login: string, kind: string, payload: unknown): R {
  return doActs(stage, login, [{ kind, payload }])[0]?.result as R;
}

/** The stage as a question sees it, with the given officer. */
export function insideAs(stage: Stage, login: string): Within {
  const officer = stage.officers.get(login);
  assert(officer, `officer ${login} is enrolled`);
  const session = { host: stage.host, officer, chosen: null, show: () => '' };
  return { ...stage.opened, officer, session };
}

