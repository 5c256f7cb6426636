// Called by check-deploy.sh from the top of the repository.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';

// Not import: require also looks along NODE_PATH.
const require = createRequire(import.meta.url);
const { parse, parseAllDocuments } = require('yaml');

// What the service reads is said once, in its own code; each may also be given as NAME_FILE.
const SOURCE = 'src/main/java/id/patuh/platform/boot/Environment.java';
let documented = [];

const faults = [];
const read = (file) => readFileSync(file, 'utf8');
const expect = (holds, fault) => { if (!holds) faults.push(fault); };

/** Runs one group of checks and prints whether it found a fault. */
function check(what, run) {
  const before = faults.length;
  let note;
  try {
    note = run();
  } catch (e) {
    faults.push(e.message);
  }
  if (note?.skipped) console.log(`skip   ${what}: ${note.skipped}`);
  else console.log(`${faults.length > before ? 'FAULT ' : 'ok    '} ${what}${note ? ` (${note})` : ''}`);
  faults.slice(before).forEach((fault) => console.log(`         ${fault}`));
}

/** Documented names only, passwords only by file, and each file where the container will find it. */
function checkVariables(where, variables, isMounted) {
  for (const [name, value] of Object.entries(variables)) {
    if (name.startsWith('PATUH_')) {
      expect(documented.includes(name.replace(/_FILE$/, '')), `${where}: ${name} is not a variable of the service`);
    }
    expect(!name.endsWith('PASSWORD'), `${where}: ${name} holds a password; use ${name}_FILE`);
    if (name.endsWith('_FILE')) expect(isMounted(value), `${where}: ${name} names ${value}, which is not mounted`);
  }
}

check('variables that the service reads', () => {
  documented = [...read(SOURCE).matchAll(/Map\.entry\(\s*"(PATUH_\w+)"/g)].map(([, name]) => name);
  expect(documented.length > 0, `found none in ${SOURCE}`);
  return `${documented.length}`;
});

const realm = { clientScopes: [] };
check('keycloak/patuh-realm.json', () => {
  Object.assign(realm, JSON.parse(read('deploy/keycloak/patuh-realm.json')));
  const scopes = new Map(realm.clientScopes.map((scope) => [scope.name, scope]));
  expect(realm.realm === 'patuh', 'the realm is not called patuh');
  expect(realm.accessTokenLifespan === 300, 'access tokens do not live 5 minutes');
  expect(scopes.get('patuh-token')?.protocolMappers.some((m) => m.config['included.custom.audience'] === 'patuh'),
    'no audience patuh');
  for (const client of realm.clients) {
    const { clientId } = client;
    expect(client.serviceAccountsEnabled && !client.publicClient && !client.standardFlowEnabled
      && !client.directAccessGrantsEnabled, `${clientId} allows more than client credentials`);
    expect(!('secret' in client), `${clientId} has its secret in the file`);
    expect(client.protocolMappers.some((m) => m.config['claim.name'] === 'agency'), `${clientId} has no agency claim`);
    expect(client.defaultClientScopes.includes('patuh-token'), `${clientId} lacks patuh-token`);
    for (const scope of client.defaultClientScopes) expect(scopes.has(scope), `${clientId}: no scope ${scope}`);
  }
  return `${scopes.size} client scopes, ${realm.clients.length} clients`;
});

check('every scope of the contract is in the realm, and no other', () => {
  if (!existsSync('openapi/openapi.yaml')) return { skipped: 'there is no openapi/openapi.yaml yet' };
  const schemes = Object.values(parse(read('openapi/openapi.yaml')).components?.securitySchemes ?? {});
  const contract = new Set(schemes.flatMap((s) => Object.keys(s.flows?.clientCredentials?.scopes ?? {})));
  const known = new Set(realm.clientScopes
    .filter((s) => s.attributes['include.in.token.scope'] === 'true').map((s) => s.name));
  expect(contract.size > 0, 'the contract declares no scopes');
  for (const scope of contract) expect(known.has(scope), `the realm lacks ${scope}`);
  for (const scope of known) expect(contract.has(scope), `the contract does not know ${scope}`);
  return `${contract.size} scopes`;
});

check('compose.yaml', () => {
  const compose = parse(read('deploy/compose.yaml'), { merge: true });
  for (const name of ['db', 'migrate', 'patuh', 'keycloak']) expect(compose.services[name], `no service ${name}`);
  for (const [name, service] of Object.entries(compose.services)) {
    const secrets = service.secrets ?? [];
    for (const secret of secrets) expect(compose.secrets[secret], `${name}: secret ${secret} is not declared`);
    checkVariables(name, service.environment, (file) => secrets.some((secret) => file === `/run/secrets/${secret}`));
    for (const volume of service.volumes ?? []) {
      const [source] = volume.split(':');
      expect(source.startsWith('./') ? existsSync(`deploy/${source}`) : source in compose.volumes,
        `${name}: nothing to mount at ${source}`);
    }
  }
  for (const name of ['migrate', 'patuh']) {
    const service = compose.services[name];
    expect(service.read_only && service.cap_drop?.includes('ALL') && !service.privileged
      && service.security_opt?.includes('no-new-privileges:true'), `${name} is not locked down`);
  }
  expect(compose.services.patuh.depends_on.migrate.condition === 'service_completed_successfully',
    'patuh does not wait for the migration');
  expect(!compose.services.patuh.secrets.includes('db-owner'), 'the service may read the owner password');
  const made = read('deploy/secrets.sh').match(/for name in (.*);/)[1].split(' ');
  for (const secret of Object.keys(compose.secrets)) expect(made.includes(secret), `secrets.sh does not make ${secret}`);
  return `${Object.keys(compose.services).length} services`;
});

check('Containerfile', () => {
  const lines = read('deploy/Containerfile').split('\n');
  const last = (word) => lines.filter((line) => line.startsWith(`${word} `)).at(-1)?.slice(word.length + 1) ?? '';
  expect(/^[1-9]\d*(:\d+)?$/.test(last('USER')), 'USER is not a number other than root');
  expect(last('ENTRYPOINT').startsWith('['), 'ENTRYPOINT is in shell form');
  expect(last('EXPOSE') === '8080', 'EXPOSE is not 8080');
});

const FOLDER = 'deploy/kubernetes';
const documents = [];
check('Kubernetes documents have apiVersion, kind and name', () => {
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'))) {
    for (const document of parseAllDocuments(read(`${FOLDER}/${file}`))) {
      for (const error of document.errors) faults.push(`${file}: ${error.message}`);
      const object = document.toJS();
      expect(object?.apiVersion && object?.kind, `${file}: no apiVersion or kind`);
      expect(object?.metadata?.name || object?.kind === 'Kustomization', `${file}: no metadata.name`);
      documents.push({ file, object, where: `${object?.kind} ${object?.metadata?.name}` });
    }
  }
  return `${documents.length} documents`;
});

const kustomization = documents.find(({ object }) => object.kind === 'Kustomization')?.object;
const objects = documents.filter(({ object }) => object !== kustomization);

check('kustomization.yaml names every file but the ingress example', () => {
  for (const file of kustomization.resources) expect(existsSync(`${FOLDER}/${file}`), `there is no ${file}`);
  for (const { file } of objects) {
    expect(file === 'ingress.yaml' || kustomization.resources.includes(file), `${file} is not in the kustomization`);
  }
});

check('Kubernetes documents against the schemas of Kubernetes', () => {
  try {
    require.resolve('kubernetes-models');
  } catch {
    return { skipped: 'the npm package kubernetes-models is not installed' };
  }
  for (const { object, where } of objects) {
    const Model = require(`kubernetes-models/${object.apiVersion}`)[object.kind];
    if (!Model) {
      faults.push(`${where}: ${object.apiVersion} has no such kind`);
      continue;
    }
    try {
      new Model(object).validate();
    } catch (e) {
      faults.push(`${where}: ${e.message}`);
    }
  }
  return 'types and required fields; the schemas do not refuse unknown fields';
});

check('variables of the Kubernetes pods', () => {
  const config = (name) => objects.find(({ object }) => object.kind === 'ConfigMap' && object.metadata.name === name);
  for (const { object, where } of objects.filter(({ object }) => object.spec?.template)) {
    const { containers } = object.spec.template.spec;
    for (const container of containers) {
      const maps = (container.envFrom ?? []).map(({ configMapRef }) => config(configMapRef.name)?.object.data);
      expect(maps.every(Boolean), `${where}: a ConfigMap is missing`);
      const own = Object.fromEntries((container.env ?? []).map(({ name, value }) => [name, value]));
      checkVariables(where, Object.assign({}, ...maps, own),
        (path) => container.volumeMounts.some(({ mountPath }) => path.startsWith(`${mountPath}/`)));
    }
  }
});

check('Kubernetes pods are locked down and the service is probed', () => {
  const probes = { startupProbe: 'started', livenessProbe: 'live', readinessProbe: 'ready' };
  for (const { object, where } of objects.filter(({ object }) => object.spec?.template)) {
    const pod = object.spec.template.spec;
    expect(pod.securityContext?.runAsNonRoot && pod.securityContext.runAsUser > 0, `${where} may run as root`);
    expect(pod.securityContext?.seccompProfile?.type === 'RuntimeDefault', `${where} has no seccomp profile`);
    expect(pod.enableServiceLinks === false, `${where}: Kubernetes would set PATUH_ variables of its own`);
    for (const container of pod.containers) {
      const security = container.securityContext ?? {};
      expect(security.readOnlyRootFilesystem, `${where} may write to its root file system`);
      expect(security.allowPrivilegeEscalation === false, `${where} may gain privileges`);
      expect(security.capabilities?.drop?.includes('ALL'), `${where} keeps capabilities`);
      expect(container.resources?.requests && container.resources.limits?.memory, `${where} has no resources`);
      expect(container.volumeMounts?.some(({ mountPath }) => mountPath === '/tmp'), `${where} has no /tmp`);
      for (const [probe, path] of object.kind === 'Deployment' ? Object.entries(probes) : []) {
        expect(container[probe]?.httpGet?.path === `/q/health/${path}`, `${where}: no ${probe} on /q/health/${path}`);
      }
    }
  }
  for (const kind of ['Deployment', 'Job', 'Service', 'PodDisruptionBudget', 'NetworkPolicy', 'Ingress']) {
    expect(objects.some(({ object }) => object.kind === kind), `there is no ${kind}`);
  }
});

console.log(faults.length ? `${faults.length} fault(s) in deploy/` : 'deploy/ is consistent; nothing of it was run here');
process.exit(faults.length ? 1 : 0);
