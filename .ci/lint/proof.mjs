// Breaks the contract once for every rule of ours and expects each to say so. Called by lint.sh.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const RULESETS = ['lint/patuh.spectral.yaml', 'lint/owasp.spectral.yaml'];
const BROKEN = 'out/broken.json';

const breaks = {
  'patuh-version': (c) => { c.info.version = '1.0'; },
  'patuh-head': (c) => { delete c.info.contact.email; },
  'patuh-summary': (c) => { delete c.info.summary; },
  'patuh-servers': (c) => { c.servers[0].url = 'http://patuh.example'; },
  'patuh-paths': (c) => { c.paths['/v1/Employers_list'] = {}; },
  'patuh-plural': (c) => { c.paths['/v1/employer/{id}'] = {}; },
  'patuh-operation-id': (c) => { at(c, '/v1/me').get.operationId = 'Employers-me'; },
  'patuh-properties': (c) => { schema(c, 'Employer').legal_form = { description: 'Legal form', type: 'boolean' }; },
  'patuh-parameters': (c) => { at(c, '/v1/employers').get.parameters[0].name = 'region_code'; },
  'patuh-codes': (c) => { c.components.schemas.Track.enum[0] = 'administrative'; },
  'patuh-schemas': (c) => { c.components.schemas.EmployerView = { description: 'An employer', type: 'object' }; },
  'patuh-ids': (c) => { schema(c, 'Employer').parentId.format = 'int64'; },
  'patuh-id-lists': (c) => { schema(c, 'CaseHistoryEntry').findingIds.items.format = 'int64'; },
  'patuh-id-parameters': (c) => { at(c, '/v1/employers/{id}').get.parameters[0].schema.format = 'int64'; },
  'patuh-dates': (c) => { schema(c, 'Case').openedDate.format = 'date-time'; },
  'patuh-moments': (c) => { schema(c, 'Case').createdAt.format = 'date'; },
  'patuh-months': (c) => { delete schema(c, 'Finding').fromMonth.pattern; },
  'patuh-operation': (c) => { delete at(c, '/v1/agencies').get['x-protected']; },
  'patuh-scopes': (c) => { at(c, '/v1/cases').get.security = [{ oauth2: ['cases:all'] }]; },
  'patuh-purpose': (c) => { drop(at(c, '/v1/cases').get, 'PurposeOfUse'); },
  'patuh-idempotency': (c) => { drop(at(c, '/v1/cases').post, 'Idempotency-Key'); },
  'patuh-if-match': (c) => { drop(at(c, '/v1/cases/{id}').patch, 'IfMatch'); },
  'patuh-put': (c) => { drop(at(c, '/v1/employers/{id}/registrations/{programme}').put, 'IfNoneMatchAny'); },
  'patuh-patch': (c) => { rename(at(c, '/v1/cases/{id}').patch.requestBody.content, 'application/json'); },
  'patuh-closed-requests': (c) => { delete c.components.schemas.OpenCase.additionalProperties; },
  'patuh-answer-headers': (c) => { delete at(c, '/v1/me').get.responses[200].headers['API-Version']; },
  'patuh-problems': (c) => { rename(at(c, '/v1/me').get.responses[400].content, 'application/json'); },
  'patuh-refusals': (c) => { delete at(c, '/v1/me').get.responses[406]; },
  'patuh-retry-after': (c) => { delete at(c, '/v1/me').get.responses[429].headers['Retry-After']; },
  'patuh-collections': (c) => { json(at(c, '/v1/programmes').get).schema = { type: 'array', items: {} }; },
  'patuh-lists': (c) => { drop(at(c, '/v1/clients').get, 'Cursor'); },
  'patuh-limit': (c) => { c.components.parameters.Limit.schema.maximum = 1000; },
  'patuh-described': (c) => { delete schema(c, 'Employer').name.description; },
  'patuh-required-parameters': (c) => { delete at(c, '/v1/holidays/{id}').get.parameters[0].example; },
  'patuh-bodies': (c) => { delete json(at(c, '/v1/holidays').get).example; },
  'patuh-string-restricted': (c) => { delete schema(c, 'Case').caseNumber.pattern; },
};

function at(contract, path) {
  return contract.paths[path];
}

function schema(contract, name) {
  return contract.components.schemas[name].properties;
}

function json(operation) {
  return operation.responses[200].content['application/json'];
}

/** Takes a parameter out, by its name or that of its component. */
function drop(operation, name) {
  operation.parameters = operation.parameters.filter((each) => each.name !== name && !each.$ref?.endsWith(`/${name}`));
}

function rename(object, name) {
  const [before] = Object.keys(object);
  object[name] = object[before];
  delete object[before];
}

/** Codes of what a ruleset finds in the broken contract. */
function found(ruleset) {
  const args = ['lint', '--format=json', '--quiet', '--ruleset', ruleset, BROKEN];
  try {
    return execFileSync('node_modules/.bin/spectral', args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  } catch (e) {
    return e.stdout;
  }
}

const contract = parse(readFileSync(process.argv[2], 'utf8'), { maxAliasCount: -1 });
Object.values(breaks).forEach((breakIt) => breakIt(contract));
mkdirSync('out', { recursive: true });
writeFileSync(BROKEN, JSON.stringify(contract));

const ours = RULESETS.flatMap((file) => Object.keys(parse(readFileSync(file, 'utf8')).rules))
  .filter((rule) => rule.startsWith('patuh-'));
const heard = new Set(RULESETS.flatMap((file) => JSON.parse(found(file)).map((finding) => finding.code)));
const unproven = ours.filter((rule) => !(rule in breaks));
const silent = ours.filter((rule) => !heard.has(rule));
if (unproven.length || silent.length) {
  console.error(`FAULT  rules without a proof: ${unproven}; rules that found nothing: ${silent}`);
  process.exit(1);
}
console.log(`ok     each of our ${ours.length} rules finds what it is for`);
