/** The window cannot get out: no Node, no eval, no network, no navigation, no new window, no permission. */
import { expect, test } from './desk';

// 1. The page has no Node and only the one bridge.
// 2. The policy is the one agreed, its nonce is new at each load, and it stops eval and foreign styles.
// 3. Nothing is fetched from outside the desk's own scheme.
// 4. The page stays where it is: no window.open, no navigation, no frame of another place.
// 5. Every permission is refused.
// 6. Only listed files are answered, and papers only under a token on show.
// 7. A second wire for the same page is refused; calls of the wrong shape are refused aloud.

const policy = (nonce: string): string =>
  [
    "default-src 'none'; script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'; style-src-attr 'unsafe-inline'`,
    "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; frame-src app:",
    "worker-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'",
  ].join('; ');

test('the page has no Node, only the bridge', async ({ desk: { page, app } }) => {
  const seen = await page.evaluate(() => {
    const all = globalThis as unknown as Record<string, unknown>;
    const names = ['require', 'process', 'module', 'Buffer', '__dirname', 'electron', 'ipcRenderer'];
    return { names: names.filter((name) => name in all), bridge: Object.keys(all['jiuzhu'] as object).sort() };
  });
  expect(seen).toEqual({ names: [], bridge: ['connect', 'dialog', 'print', 'zoom'] });
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>;
    };
    const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
  });
  expect(preferences).toEqual({
    sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false,
  });
});

test('the policy is the one agreed and its nonce is never used twice', async ({ desk }) => {
  const { page } = desk;
  const load = (): Promise<{ header: string; html: string }> =>
    page.evaluate(async () => {
      const answer = await fetch('/');
      return { header: answer.headers.get('content-security-policy') ?? '', html: await answer.text() };
    });
  const [first, second] = [await load(), await load()];
  const nonceOf = ({ header }: { header: string }): string => /'nonce-([^']+)'/.exec(header)?.[1] ?? '';
  expect(first.header).toBe(policy(nonceOf(first)));
  expect(nonceOf(first)).not.toBe(nonceOf(second));
  expect(first.html).toContain(nonceOf(first));
  expect(first.html).not.toContain('__NONCE__');
});

test('eval, inline scripts and foreign styles do nothing', async ({ desk }) => {
  const done = await desk.page.evaluate(async () => {
    const tried: Record<string, unknown> = {};
    // The debugger's own calls may always evaluate: so wait for a turn of the page itself.
    await new Promise((turn) => setTimeout(turn));
    try {
      tried['eval'] = (0, eval)('1 + 1');
    } catch (error) {
      tried['eval'] = (error as Error).name;
    }
    const script = document.createElement('script');
    script.textContent = 'globalThis.planted = true';
    document.body.append(script);
    const style = document.createElement('style');
    style.textContent = 'body { outline: 7px solid red }';
    document.body.append(style);
    return { ...tried, script: 'planted' in globalThis, outline: getComputedStyle(document.body).outlineWidth };
  });
  expect(done).toMatchObject({ eval: 'EvalError', script: false });
  expect(done.outline).not.toBe('7px');
  desk.complaints.length = 0;
});

test('nothing is fetched from outside', async ({ desk }) => {
  const got = await desk.page.evaluate(async () => {
    const place = ['http://127.0.0.1:9/', 'https://example.invalid/', 'file:///etc/passwd', 'data:text/plain,x', 'app://other/'];
    return Promise.all(place.map((address) => fetch(address).then(() => address, () => 'refused')));
  });
  expect(new Set(got)).toEqual(new Set(['refused']));
  desk.complaints.length = 0;
});

test('the page stays where it is', async ({ desk }) => {
  const { page, app } = desk;
  const before = page.url();
  expect(await page.evaluate(() => window.open('app://desk/') === null)).toBe(true);
  expect(await page.evaluate(() => window.open('https://example.invalid/') === null)).toBe(true);
  for (const address of ['https://example.invalid/', 'app://desk/paper/00', 'file:///etc/passwd', 'data:text/html,x']) {
    await page.evaluate((target) => {
      const link = document.createElement('a');
      link.href = target;
      document.body.append(link);
      link.click();
    }, address);
  }
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = 'https://example.invalid/';
    document.body.append(frame);
  });
  await page.waitForTimeout(300);
  expect(page.url()).toBe(before);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  desk.complaints.length = 0;
});

test('every permission is refused', async ({ desk: { page } }) => {
  const answers = await page.evaluate(async () => {
    const camera = navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'granted', () => 'denied');
    const place = new Promise<string>((done) => {
      navigator.geolocation.getCurrentPosition(() => done('granted'), () => done('denied'));
    });
    return [await camera, await place, await Notification.requestPermission()];
  });
  expect(answers).toEqual(['denied', 'denied', 'denied']);
});

test('only listed files and papers on show are answered', async ({ desk }) => {
  const statuses = await desk.page.evaluate(async () => {
    const paths = ['/', '/index.html', '/../package.json', '/%2e%2e/main/main.js', '/main.js', '/paper/0123456789abcdef0123456789abcdef'];
    return Promise.all(paths.map(async (path) => (await fetch(path)).status));
  });
  expect(statuses).toEqual([200, 200, 404, 404, 404, 404]);
  const posted = await desk.page.evaluate(async () => (await fetch('/', { method: 'POST', body: 'x' })).status);
  expect(posted).toBe(405);
  desk.complaints.length = 0;
});

test('one wire for a page, and calls of the wrong shape are refused aloud', async ({ desk: { page, complaints } }) => {
  const said = await page.evaluate(async () => {
    interface Bridge {
      connect: (listener: (message: unknown) => void) => unknown;
      print: (token: unknown) => Promise<unknown>;
      dialog: { openFile: (wish: unknown) => Promise<unknown> };
    }
    const bridge = (globalThis as unknown as { jiuzhu: Bridge }).jiuzhu;
    const why = (error: Error): string => error.message;
    const second = (): string => {
      try {
        bridge.connect(() => undefined);
        bridge.connect(() => undefined);
        return 'given twice';
      } catch (error) {
        return why(error as Error);
      }
    };
    return [
      second(),
      await bridge.print('../../etc').catch(why),
      await bridge.dialog.openFile({ title: '', path: '/etc' }).catch(why),
    ];
  });
  expect(said[0]).toContain('wire already');
  expect(said[1]).toContain('Invalid');
  expect(said[2]).toContain('title');
  complaints.length = 0;
});
