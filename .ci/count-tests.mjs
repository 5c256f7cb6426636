// Sums the test reports of Maven and prints the line that counts.
import { readdirSync, readFileSync, existsSync } from "node:fs";

const sum = { tests: 0, failures: 0, errors: 0, skipped: 0 };
for (const folder of process.argv.slice(2).filter(existsSync)) {
  for (const file of readdirSync(folder).filter((name) => /^TEST-.*\.xml$/.test(name))) {
    const suite = readFileSync(`${folder}/${file}`, "utf8").match(/<testsuite [^>]*>/)[0];
    for (const key of Object.keys(sum)) {
      sum[key] += Number(suite.match(new RegExp(` ${key}="(\\d+)"`))?.[1] ?? 0);
    }
  }
}
const failed = sum.failures + sum.errors;
console.log(`${sum.tests - failed - sum.skipped} passed, ${failed} failed, ${sum.skipped} skipped`);
process.exit(failed === 0 && sum.tests > 0 ? 0 : 1);
