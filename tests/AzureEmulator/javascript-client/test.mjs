// Microsoft's own clients against the emulator: node test.mjs URL KEY [REGION]
import assert from "node:assert/strict";
import createClient1, { isUnexpected as isUnexpected1 } from "ai-translation-text-1";
import createClient2, { isUnexpected as isUnexpected2 } from "ai-translation-text-2";

const [url, key, region = "global"] = process.argv.slice(2);
if (!url || !key) {
  console.error("usage: node test.mjs URL KEY [REGION]");
  process.exit(2);
}

const endpoint = url.replace(/\/$/, "");
const loopback = { allowInsecureConnection: true, retryOptions: { maxRetries: 0 } };
const client1 = (credential = { key, region }, options = {}) => createClient1(endpoint, credential, { ...loopback, ...options });
const client2 = (credential = { key, region }, options = {}) => createClient2(endpoint, credential, { ...loopback, ...options });
const texts = ["ہوا تیز ہے۔", "چائے ٹھنڈی ہو گئی۔", "اسٹیشن پر ۷ آدمی کھڑے تھے 😀"];
const units = texts.reduce((sum, text) => sum + text.length, 0);

async function setFaults(...queue) {
  const response = await fetch(`${endpoint}/_emulator/faults`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ clear: true, queue }),
  });
  assert.equal(response.status, 204);
}

const summary = async () => (await fetch(`${endpoint}/_emulator/summary`)).json();
const translate1 = async (client, queryParameters, body = texts.map((text) => ({ text })), headers = {}) =>
  client.path("/translate").post({ body, queryParameters, headers });
const inputs = (options = {}) => ({ inputs: texts.map((text) => ({ text, language: "ur", targets: [{ language: "en", ...options }] })) });
const translate2 = async (client, body = inputs(), headers = {}) => client.path("/translate").post({ body, headers });

const tests = {
  "1.0.1 translates": async () => {
    const response = await translate1(client1(), { to: "en", from: "ur" });
    assert.equal(isUnexpected1(response), false);
    assert.equal(response.status, "200");
    assert.equal(response.body.length, texts.length);
    assert.equal(new Set(response.body.map((item) => item.translations[0].text)).size, texts.length);
    assert.equal(response.body[0].translations[0].to, "en");
    assert.equal(response.headers["x-metered-usage"], `${units}`);
    assert.ok(response.headers["x-requestid"]);
    assert.equal(response.headers["x-mt-system"], "Team");
  },
  "1.0.1 detects the language": async () => {
    const response = await translate1(client1(), { to: "en" });
    assert.equal(response.body[0].detectedLanguage.language, "ur");
    assert.equal(response.body[0].detectedLanguage.score, 1);
  },
  "1.0.1 asks for alignment and lengths": async () => {
    const response = await translate1(client1(), { to: "en", from: "ur", includeAlignment: true, includeSentenceLength: true });
    const [translation] = response.body[0].translations;
    assert.deepEqual(translation.sentLen.srcSentLen, [texts[0].length]);
    assert.deepEqual(translation.sentLen.transSentLen, [translation.text.length]);
    assert.match(translation.alignment.proj, /^\d+:\d+-\d+:\d+( \d+:\d+-\d+:\d+)*$/);
  },
  "1.0.1 reads the number of an error": async () => {
    const response = await translate1(client1(), { to: "xx" });
    assert.equal(isUnexpected1(response), true);
    assert.equal(response.status, "400");
    const body = typeof response.body === "string" ? JSON.parse(response.body) : response.body;
    assert.strictEqual(body.error.code, 400036);
  },
  "1.0.1 is refused with a wrong key": async () => {
    const response = await translate1(client1({ key: "wrong", region }), { to: "en" });
    assert.equal(response.status, "401");
  },
  "1.0.1 lists languages": async () => {
    const response = await client1().path("/languages").get();
    assert.equal(isUnexpected1(response), false);
    assert.equal(response.body.translation.ur.dir, "rtl");
    assert.ok(response.body.transliteration.ur.scripts.length > 0);
    assert.ok(response.body.dictionary);
    assert.ok(response.headers.etag);
  },
  "2.0.0 translates": async () => {
    const response = await translate2(client2());
    assert.equal(isUnexpected2(response), false);
    assert.equal(response.body.value.length, texts.length);
    response.body.value.forEach((item, i) => assert.equal(item.translations[0].sourceCharacters, texts[i].length));
    assert.equal(response.body.value[0].translations[0].language, "en");
    assert.equal(response.headers["x-metered-usage"], `${units}`);
  },
  "2.0.0 and 1.0.1 agree": async () => {
    const one = await translate1(client1(), { to: "en", from: "ur" });
    const two = await translate2(client2());
    assert.deepEqual(two.body.value.map((item) => item.translations[0].text), one.body.map((item) => item.translations[0].text));
  },
  "2.0.0 names a deployment, a tone and examples": async () => {
    const referenceTextPairs = [{ source: "ہوا", target: "wind" }];
    const response = await translate2(client2(), inputs({ deploymentName: "gpt-4o", tone: "formal", gender: "neutral", referenceTextPairs }));
    assert.equal(isUnexpected2(response), false);
    assert.equal(response.headers["x-mt-system"], "Custom");
  },
  "2.0.0 reads the string of an error": async () => {
    const response = await translate2(client2(), { inputs: [{ text: "a", targets: [{ language: "xx" }] }] });
    assert.equal(isUnexpected2(response), true);
    assert.strictEqual(response.body.error.code, "400036");
  },
  "2.0.0 has its trace id checked": async () => {
    const good = await translate2(client2(), inputs(), { "X-ClientTraceId": "7f3c3f0e-0000-4000-8000-000000000001" });
    const bad = await translate2(client2(), inputs(), { "X-ClientTraceId": "mine" });
    assert.equal(good.status, "200");
    assert.equal(bad.body.error.code, "400043");
  },
  "2.0.0 lists languages, once": async () => {
    const client = client2();
    const response = await client.path("/languages").get({ queryParameters: { scope: "translation" } });
    assert.equal(isUnexpected2(response), false);
    assert.equal(response.body.translation.ur.nativeName, "اردو");
    assert.ok(Array.isArray(response.body.translation.ur.models));
    const again = await client.path("/languages").get({ queryParameters: { scope: "translation" }, headers: { "If-None-Match": response.headers.etag } });
    assert.equal(again.status, "304");
  },
  "2.0.0 comes through a custom domain's path": async () => {
    const response = await translate2(client2(undefined, { baseUrl: `${endpoint}/translator/text` }));
    assert.equal(response.status, "200");
  },
  "2.0.0 honours Retry-After and is billed once": async () => {
    const before = await summary();
    await setFaults({ kind: "Throttled", retryAfterSeconds: 1 }, { kind: "Unavailable", retryAfterSeconds: 1 });
    const started = performance.now();
    const response = await translate2(client2(undefined, { retryOptions: { maxRetries: 3 } }));
    const after = await summary();
    assert.equal(response.status, "200");
    assert.ok(performance.now() - started >= 2000);
    assert.equal(after.requests - before.requests, 3);
    assert.equal(after.billedTexts - before.billedTexts, texts.length);
  },
  "2.0.0 sees a broken connection": async () => {
    await setFaults({ kind: "ResetAfterBody" });
    await assert.rejects(translate2(client2()));
    await setFaults({ kind: "ResetDuringAnswer" });
    await assert.rejects(translate2(client2()));
  },
  "2.0.0 sees half an answer": async () => {
    await setFaults({ kind: "TruncatedJson" });
    await assert.rejects(translate2(client2()));
  },
  "2.0.0 sees a gateway's page": async () => {
    await setFaults({ kind: "BadGateway" });
    assert.equal((await translate2(client2())).status, "502");
  },
};

if (region !== "global") {
  // Without a region the clients send the word "undefined"; the service takes it for none.
  tests["both are refused without the region"] = async () => {
    assert.equal((await translate1(client1({ key }), { to: "en" })).status, "401");
    assert.equal((await translate2(client2({ key }))).status, "401");
  };
}

let failed = 0;
for (const [name, test] of Object.entries(tests)) {
  try {
    await setFaults();
    await test();
    console.log(`ok      ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAILED  ${name}: ${error.stack ?? error}`);
  }
}

await setFaults();
console.log(`${Object.keys(tests).length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
