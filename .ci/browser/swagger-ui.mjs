// Does in a browser what a newcomer does first: opens Swagger UI, authorizes with one click, tries operations.
//   node .ci/browser/swagger-ui.mjs http://localhost:8080
// Screenshots of every page go to .ci/out. Chromium is Debian's, or the one that CHROMIUM names.
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Not import: require also looks along NODE_PATH.
const { chromium } = createRequire(import.meta.url)('playwright-core');

const OUT = join(dirname(fileURLToPath(import.meta.url)), '..', 'out');
const PATIENCE_MS = 20_000;
const OPERATIONS = [
  { tag: 'Employers', id: 'listEmployers', status: '200' },
  { tag: 'Employers', id: 'getEmployer', status: '200' },
  { tag: 'Employers', id: 'registerEmployer', status: '201', fill: { 'Idempotency-Key': randomUUID() } },
  { tag: 'Cases', id: 'getCase', status: '200' },
];

const base = process.argv[2]?.replace(/\/+$/, '');
if (!base) {
  console.error('Usage: node .ci/browser/swagger-ui.mjs <address of a running sandbox>');
  process.exit(2);
}

/** Fails unless what is there is what should be. */
function expect(what, found, wanted) {
  if (found !== wanted) throw new Error(`${what} is ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
  console.log(`ok    ${what} is ${wanted}`);
}

async function picture(page, name) {
  await page.screenshot({ path: join(OUT, `swagger-ui-${name}.png`), fullPage: true });
}

/** Opens the page; whatever the browser blocks or misses on it is a fault. */
async function open(page, faults) {
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('requestfailed', (request) => faults.push(`${request.url()} ${request.failure()?.errorText}`));
  await page.goto(`${base}/swagger-ui`);
  await page.waitForSelector('.opblock');
  await picture(page, '1-opened');
}

async function authorize(page) {
  await page.click('.auth-wrapper .btn.authorize');
  const dialog = page.locator('.modal-ux');
  expect('client_id', await dialog.locator('input[type=text]').first().inputValue(), 'bpjs-malut');
  expect('client_secret', await dialog.locator('input[type=password]').first().inputValue(), 'bpjs-malut');
  await picture(page, '2-dialog');
  await dialog.locator('button.authorize').click();
  await dialog.locator('button:has-text("Logout"), .errors').first().waitFor();
  expect('error of the dialog', await dialog.locator('.errors').count(), 0);
  await picture(page, '3-authorized');
  await dialog.locator('button.btn-done').click();
}

/** Executes an operation as its examples fill it in. */
async function tryOut(page, { tag, id, status, fill = {} }) {
  const block = page.locator(`#operations-${tag}-${id}`);
  await block.locator('.opblock-summary-control').click();
  const tryIt = block.getByRole('button', { name: 'Try it out' });
  await block.locator('.opblock-section-header').first().waitFor();
  if (await tryIt.count()) await tryIt.click();
  for (const [name, value] of Object.entries(fill)) {
    await block.locator(`tr[data-param-name="${name}"] input`).fill(value);
  }
  await block.getByRole('button', { name: 'Execute' }).click();
  const answer = block.locator('.live-responses-table .response-col_status').nth(1);
  await answer.waitFor();
  await picture(page, `4-${id}`);
  expect(`status of ${id}`, (await answer.innerText()).trim().split('\n')[0], status);
  await block.locator('.opblock-summary-control').click();
}

async function journey(browser) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(PATIENCE_MS);
  const faults = [];
  await open(page, faults);
  await authorize(page);
  for (const operation of OPERATIONS) await tryOut(page, operation);
  expect('what the browser complained of', faults.join('; '), '');
}

mkdirSync(OUT, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync',
  ],
});
try {
  await journey(browser);
} catch (e) {
  console.error(`FAULT ${e.message}`);
  process.exitCode = 1;
} finally {
  await browser.close();
}
