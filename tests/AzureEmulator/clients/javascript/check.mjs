// Microsoft's JavaScript client, which nobody here wrote, against the emulator in its own process: both api-versions, errors, retries.
// npm install && node check.mjs [path of azure-emulator.dll]
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { once } from "node:events";
import client2026, { isUnexpected } from "@azure-rest/ai-translation-text";
import client3, { isUnexpected as isUnexpected3 } from "@azure-rest/ai-translation-text-v3";

const program = process.argv[2] ?? "../../../../artifacts/bin/AzureEmulator/debug/azure-emulator.dll";
const emulator = spawn("dotnet", [program, "--key", "javascript-key", "--region", "westeurope"], { stdio: ["pipe", "pipe", "inherit"] });
const [url] = await once(createInterface({ input: emulator.stdout }), "line");
const endpoint = url.replace(/\/$/, "");
const credential = { key: "javascript-key", region: "westeurope" };
// The clients write into what they are given: each gets options of its own.
const options = () => ({ allowInsecureConnection: true, retryOptions: { retryDelayInMs: 50 } });
const texts = ["بارش رک گئی۔", "بچے گلی میں نکل آئے۔"];

const summary = async () => (await fetch(`${endpoint}/_emulator/summary`)).json();
const faults = settings => fetch(`${endpoint}/_emulator/faults`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(settings) });

try {
  const now = client2026(endpoint, credential, options());
  const body = { inputs: texts.map(text => ({ text, language: "ur", targets: [{ language: "en" }] })) };
  const answer = await now.path("/translate").post({ body });
  assert.ok(!isUnexpected(answer), JSON.stringify(answer.body));
  assert.equal(answer.body.value.length, 2);
  assert.ok(answer.body.value.every(item => /[a-z]/.test(item.translations[0].text)));
  assert.equal(Number(answer.headers["x-metered-usage"]), texts.join("").length);

  const model = await now.path("/translate").post({
    body: { inputs: [{ text: texts[0], language: "ur", targets: [{ language: "en", deploymentName: "gpt-4o", referenceTextPairs: [{ source: "بارش", target: "rain" }] }] }] },
  });
  assert.ok(!isUnexpected(model), JSON.stringify(model.body));

  const languages = await now.path("/languages").get();
  assert.equal(languages.body.translation.ur.dir, "rtl");

  const refused = await client2026(endpoint, { key: "another", region: "westeurope" }, options()).path("/translate").post({ body });
  assert.ok(isUnexpected(refused));
  assert.deepEqual([refused.status, refused.body.error.code], ["401", "401000"]);

  await faults({ queue: [{ kind: "Throttled", retryAfterSeconds: 1 }, { kind: "ServerError" }] });
  const before = (await summary()).requests;
  const retried = await now.path("/translate").post({ body });
  assert.ok(!isUnexpected(retried), JSON.stringify(retried.body));
  assert.equal((await summary()).requests - before, 3);

  const old = client3(endpoint, credential, options());
  const former = await old.path("/translate").post({ body: texts.map(text => ({ text })), queryParameters: { to: "en", from: "ur", includeAlignment: true } });
  assert.ok(!isUnexpected3(former), JSON.stringify(former.body));
  assert.equal(former.body.length, 2);
  assert.equal(former.body[0].translations[0].to, "en");
  console.log(`Microsoft's JavaScript clients of both api-versions are satisfied: ${(await summary()).requests} requests.`);
} finally {
  emulator.stdin.end();
  await once(emulator, "exit");
}
