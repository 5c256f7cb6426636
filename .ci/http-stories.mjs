// Sends the requests of src/docs/http in order and fails where a status, or the code of a problem, is not the expected.
//   node .ci/http-stories.mjs http://localhost:8080 [chapter.http …]
import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const STORIES = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'docs', 'http');
const PATIENCE_MS = 30_000;
const PAUSE_MS = 300;

const [base, ...chosen] = process.argv.slice(2);
if (!base) {
  console.error('Usage: node .ci/http-stories.mjs <address of a running sandbox> [chapter.http …]');
  process.exit(2);
}

/** The requests of a chapter: title, annotations, request line, headers, body. */
function parse(text) {
  const [head, ...blocks] = text.split(/^###[ \t]*/m);
  const variables = Object.fromEntries([...head.matchAll(/^@(\w+)\s*=\s*(.*)$/gm)].map(([, name, value]) => [name, value]));
  return { variables, requests: blocks.map(request) };
}

function request(block) {
  const [title, ...rest] = block.split('\n');
  const notes = rest.filter((line) => line.startsWith('#'));
  const lines = rest.filter((line) => !line.startsWith('#')).join('\n').trim().split('\n');
  const blank = lines.indexOf('') < 0 ? lines.length : lines.indexOf('');
  const [, method, address] = /^([A-Z]+)\s+(\S+)$/.exec(lines[0]) ?? [];
  const note = (form) => notes.map((line) => form.exec(line)).find(Boolean);
  const [, status, code] = note(/^#\s*expect (\d{3})(?: ([a-z0-9-]+))?$/) ?? [];
  const [, path, value] = note(/^#\s*repeat until (\S+) is (\S+)$/) ?? [];
  if (!method || !status) throw new Error(`"${title}" has no request line or no # expect`);
  return {
    title, method, address, code, path, value,
    status: Number(status),
    name: note(/^#\s*@name (\w+)$/)?.[1],
    headers: lines.slice(1, blank).map((line) => line.split(/:\s*(.*)/s).slice(0, 2)),
    body: lines.slice(blank + 1).join('\n'),
  };
}

/** Follows $.a.b[0].c in an answer. */
const follow = (json, path) =>
  path.replace(/^\$\.?/, '').split(/[.[\]]+/).filter(Boolean).reduce((found, key) => found?.[key], json);

/** Fills {{…}}: what the chapter defines, a new id, or a part of an earlier request or answer. */
function fill(text, variables, earlier) {
  return text.replace(/{{\s*(.+?)\s*}}/g, (whole, wanted) => {
    const [, name, side, part, path] = /^(\w+)\.(request|response)\.(body|headers)\.(.+)$/.exec(wanted) ?? [];
    const found = wanted === '$guid' ? randomUUID()
      : !name ? variables[wanted]
      : part === 'body' ? follow(earlier[name]?.[side].body, path)
      : earlier[name]?.[side].headers[path.toLowerCase()];
    if (found === undefined) throw new Error(`${whole} is not known`);
    return found;
  });
}

/** A multipart body has CRLF and takes in files. */
function body(text, headers) {
  if (text === '') return undefined;
  if (!headers['content-type']?.startsWith('multipart/')) return text;
  const included = text.replace(/^< (.+)$/gm, (_, file) => readFileSync(join(STORIES, file.trim()), 'utf8').trimEnd());
  return included.replace(/\n/g, '\r\n') + '\r\n';
}

async function send(story, variables, earlier) {
  const full = (text) => fill(text, { ...variables, base }, earlier);
  const headers = Object.fromEntries(story.headers.map(([name, value]) => [name.toLowerCase(), full(value)]));
  const answer = await fetch(full(story.address), {
    method: story.method, headers, body: body(full(story.body), headers), redirect: 'manual',
  });
  const text = await answer.text();
  return {
    status: answer.status, text,
    request: { headers },
    response: { headers: Object.fromEntries(answer.headers), body: isJson(answer) && text ? JSON.parse(text) : text },
  };
}

const isJson = (answer) => /[/+]json/.test(answer.headers.get('content-type') ?? '');

/** Sends a request, again until what it waits for is there. */
async function tell(story, variables, earlier) {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const done = await send(story, variables, earlier);
    const waits = story.path && follow(done.response.body, story.path) !== story.value;
    if (!waits) return done;
    if (Date.now() > end) throw new Error(`${story.path} did not become ${story.value}: ${done.text}`);
    await new Promise((resume) => setTimeout(resume, PAUSE_MS));
  }
}

/** What is wrong with an answer, if anything is. */
function fault(story, done) {
  const { code } = done.response.body ?? {};
  if (done.status !== story.status) return `answered ${done.status}, expected ${story.status}: ${done.text}`;
  if (story.code && code !== story.code) return `answered ${code}, expected ${story.code}: ${done.text}`;
  return undefined;
}

async function chapter(file) {
  const { variables, requests } = parse(readFileSync(join(STORIES, file), 'utf8'));
  const earlier = {};
  console.log(file);
  for (const story of requests) {
    const done = await tell(story, variables, earlier).catch((e) => ({ status: 0, text: e.message, response: {} }));
    const wrong = fault(story, done);
    console.log(`  ${wrong ? 'FAULT' : 'ok   '} ${story.status} ${story.title}${wrong ? `\n        ${wrong}` : ''}`);
    if (wrong) return false;
    if (process.env.SHOW_ANSWERS) console.log(`        ${done.text}`);
    if (story.name) earlier[story.name] = done;
  }
  return true;
}

const chapters = chosen.length > 0 ? chosen : readdirSync(STORIES).filter((file) => file.endsWith('.http')).sort();
let whole = chapters.length > 0;
for (const file of chapters) whole = (await chapter(file)) && whole;
process.exit(whole ? 0 : 1);
