import assert from "node:assert/strict";
import { test } from "node:test";
import { openEngine } from "../../../indexer/browser/search.js";
import { openShards } from "../../../indexer/browser/shards.js";
import { suggest } from "../../../indexer/browser/spelling.js";
import { FILES, FORMAT, file, manifest, oneWord, server, storyFile } from "./index_files.mjs";

const BASE = "https://voorbeeld.nl/search/";
const NOT_LOADED =
  "Zoeken lukt nu niet: een deel van de bibliotheek is niet te laden. Probeer het later nog eens.";

async function ask(change, text) {
  const { asked, fetchBytes } = server(change);
  const engine = await openEngine(BASE, { fetchBytes });
  return { asked, engine, found: await engine.search(text) };
}

test("an index of a newer format is refused, with what to do in plain Dutch", async () => {
  const change = { "manifest.bin": manifest({}, { format: FORMAT + 1 }) };
  await assert.rejects(ask(change, "post"), {
    message: "Zoeken lukt nu niet: de site is net vernieuwd. Laad de pagina opnieuw.",
  });
});

test("an index of an older format is refused: the new one is on its way", async () => {
  const change = { "manifest.bin": manifest({}, { format: FORMAT - 1 }) };
  await assert.rejects(ask(change, "post"), {
    message: "Zoeken lukt nu niet: de site wordt net vernieuwd. Probeer het over een paar minuten nog eens.",
  });
});

test("a manifest of another format is asked for past the cache, and then used", async () => {
  const old = manifest({}, { format: FORMAT - 1 });
  const { asked, found } = await ask(
    { "manifest.bin": ({ cache }) => (cache ? FILES["manifest.bin"] : old) },
    "post",
  );
  assert.equal(found.hits.length, 1);
  assert.deepEqual(asked.slice(0, 2), ["manifest.bin", "manifest.bin reload"]);
});

test("each file is fetched once, and only those a question needs", async () => {
  const { asked, engine } = await ask({}, "brief");
  assert.equal((await engine.search("brief")).hits.length, 1);
  assert.deepEqual(asked.sort(), ["cards-bb-0.bin", "manifest.bin", "text-bb-0.bin", "words-aa-0.bin"]);
});

test("a phrase that the manifest does not name costs no file", async () => {
  const { asked } = await ask({}, "brief brief post");
  assert.deepEqual(asked.filter((name) => name.startsWith("words")).sort(), ["words-aa-0.bin", "words-aa-1.bin"]);
});

test("the folder may be given without its last slash", async () => {
  const { asked, fetchBytes } = server();
  await openEngine("https://voorbeeld.nl/search", { fetchBytes });
  assert.deepEqual(asked, ["manifest.bin"]);
});

test("a manifest that the page asked for early is not fetched again, unless that failed", async () => {
  const { asked, fetchBytes } = server();
  await openEngine(BASE, { fetchBytes, manifest: Promise.resolve(FILES["manifest.bin"]) });
  assert.deepEqual(asked, []);
  await openEngine(BASE, { fetchBytes, manifest: Promise.reject(new Error("offline")) });
  assert.deepEqual(asked, ["manifest.bin"]);
});

test("a file that the host has inflated already is read as well", async () => {
  const { gunzipSync } = await import("node:zlib");
  const isGzip = (content) => content[0] === 0x1f; // no host knows what the others are
  const inflated = Object.fromEntries(
    Object.entries(FILES).map(([name, content]) => [name, isGzip(content) ? gunzipSync(content) : content]),
  );
  assert.equal((await ask(inflated, "brief")).found.hits.length, 1);
});

for (const [what, wrong] of [
  ["of another analysis", storyFile(Buffer.from("[]"), { fingerprint: "ffffffffffffffff" })],
  ["that was cut off", FILES["text-bb-0.bin"].subarray(0, -1)],
  ["with a wrong byte", FILES["text-bb-0.bin"].map((byte, at) => (at === 20 ? byte ^ 1 : byte))],
  ["that is a gzip file of its own", file(Buffer.from("[]"))],
]) {
  test(`a text ${what} is asked for past the cache, and then used`, async () => {
    const right = FILES["text-bb-0.bin"];
    const { asked, found } = await ask({ "text-bb-0.bin": ({ cache }) => (cache ? right : wrong) }, "brief");
    assert.equal(found.hits.length, 1);
    assert.ok(asked.includes("text-bb-0.bin reload"));
  });
}

for (const [what, wrong] of [
  ["of another analysis", file(Buffer.from([0]), { fingerprint: "ffffffffffffffff" })],
  ["that was cut off", FILES["words-aa-1.bin"].subarray(0, 30)],
  ["that is a page of the host", Buffer.from("<!doctype html>")],
]) {
  test(`a file ${what} is asked for past the cache, and then used`, async () => {
    const { asked, found } = await ask(
      { "words-aa-1.bin": ({ cache }) => (cache ? FILES["words-aa-1.bin"] : wrong) },
      "post",
    );
    assert.equal(found.hits.length, 1);
    assert.ok(asked.includes("words-aa-1.bin reload"));
  });
}

test("a file that stays of another analysis is told in plain Dutch", async () => {
  const change = { "words-aa-1.bin": file(Buffer.from([0]), { fingerprint: "ffffffffffffffff" }) };
  await assert.rejects(ask(change, "post"), { message: NOT_LOADED });
});

test("a file that stays cut off, or says nothing sensible, is told in plain Dutch", async () => {
  for (const [name, pack] of [["words-aa-1.bin", file], ["cards-bb-0.bin", storyFile], ["text-bb-0.bin", storyFile]]) {
    for (const wrong of [FILES[name].subarray(0, 30), pack(Buffer.from([9]))]) {
      await assert.rejects(ask({ [name]: wrong }, "post"), { message: NOT_LOADED });
    }
  }
});

for (const [what, stretches] of [["are not there", []], ["go on past the end", [3]], ["break off", [130]]]) {
  test(`stretches that ${what} are told in plain Dutch, also to a question of one word`, async () => {
    const change = { "words-aa-1.bin": oneWord("post", stretches) };
    await assert.rejects(ask(change, "post"), { message: NOT_LOADED });
    await assert.rejects(ask(change, "brief post"), { message: NOT_LOADED });
  });
}

test("stretches beyond every text do no harm", async () => {
  const far = [...Array(7).fill(255), 127];
  const { found } = await ask({ "words-aa-1.bin": oneWord("post", [...far, 0]) }, "brief post");
  assert.equal(found.hits.length, 1);
});

test("words in one stretch are near, and a question of one word is as it was", async () => {
  const score = async (change, text) => (await ask(change, text)).found.hits[0].score;
  const apart = { "words-aa-1.bin": oneWord("post", [8]) };
  assert.equal(await score({}, "brief post"), Math.floor((await score(apart, "brief post")) * 333 / 256));
  assert.equal(await score({}, "post"), await score(apart, "post"));
});

test("where the site was renewed since, the new manifest is fetched and the question answered", async () => {
  const renewed = {
    "manifest.bin": ({ cache }) => (cache ? manifest({ words: "cc" }) : FILES["manifest.bin"]),
    "words-aa-1.bin": undefined,
    "words-cc-1.bin": FILES["words-aa-1.bin"],
  };
  const { asked, found } = await ask(renewed, "post");
  assert.equal(found.hits.length, 1);
  assert.deepEqual(asked.slice(0, 4), [
    "manifest.bin", "words-aa-1.bin", "manifest.bin reload", "words-cc-1.bin",
  ]);
});

test("a file that failed is fetched again at the next question", async () => {
  let failing = true;
  const change = {
    "words-aa-1.bin": () => {
      if (failing) throw new Error("offline");
      return FILES["words-aa-1.bin"];
    },
  };
  const { fetchBytes } = server(change);
  const engine = await openEngine(BASE, { fetchBytes });
  await assert.rejects(engine.search("post"), { message: "offline" });
  failing = false;
  assert.equal((await engine.search("post")).hits.length, 1);
});

test("words that every JavaScript object has are unknown, and one before the first file too", async () => {
  const { found } = await ask({}, "constructor tostring aardappel post");
  assert.deepEqual(found.unknownWords, ["constructor", "tostring", "aardappel"]);
  assert.equal(found.hits.length, 1);
});

async function open(change = {}) {
  const { asked, fetchBytes } = server(change);
  return { asked, shards: await openShards(BASE, fetchBytes) };
}

test("what an unknown word needs is fetched then, and once", async () => {
  const { asked, shards } = await open();
  assert.deepEqual([...(await shards.nearForms("breif"))], [["brief", 1]]);
  assert.deepEqual([...(await shards.nearForms("brieff"))], [["brief", 1]]);
  assert.deepEqual(suggest("breif", await shards.nearForms("breif"), await shards.slips()), ["brief"]);
  assert.deepEqual((await shards.compoundParts()).get("brief"), { left: 1, links: 1, right: 0 });
  assert.deepEqual(asked.sort(), [
    "manifest.bin", "near-ee-0.bin", "near-ee-1.bin", "pieces-ee-0.bin", "slips-ee-0.bin",
  ]);
});

test("a word too short to have slips costs no file", async () => {
  const { asked, shards } = await open();
  assert.equal((await shards.nearForms("bri")).size, 0);
  assert.deepEqual(asked, ["manifest.bin"]);
});

test("a facet is fetched when it is asked for; one that is not there is null", async () => {
  const { asked, shards } = await open();
  assert.equal(await shards.facet("colour"), null);
  assert.deepEqual(asked, ["manifest.bin"]);
  const { label, values, has } = await shards.facet("theme");
  assert.deepEqual([label, values], ["Thema", [["schulden", "Schulden"]]]);
  assert.deepEqual([has(0, 0), has(0, 1), has(1, 0), has(-1, 0)], [true, false, false, false]);
});

test("who is invented stands in the manifest", async () => {
  const { shards } = await open();
  assert.equal(shards.isInvented(0), true);
});

for (const name of ["near-ee-0.bin", "slips-ee-0.bin", "pieces-ee-0.bin", "facet-ff-0.bin"]) {
  const ask = {
    near: (shards) => shards.nearForms("breif"),
    slips: (shards) => shards.slips(),
    pieces: (shards) => shards.compoundParts(),
    facet: (shards) => shards.facet("theme"),
  }[name.split("-")[0]];

  test(`${name} of another analysis is asked for past the cache, then told in plain Dutch`, async () => {
    const wrong = file(Buffer.from([0]), { fingerprint: "ffffffffffffffff" });
    const { asked, shards } = await open({ [name]: wrong });
    await assert.rejects(ask(shards), { message: NOT_LOADED });
    assert.ok(asked.includes(`${name} reload`));
  });

  test(`${name} that stays cut off, or says nothing sensible, is told in plain Dutch`, async () => {
    for (const wrong of [FILES[name].subarray(0, 20), file(Buffer.from([9, 9])), file(Buffer.from([]))]) {
      const { shards } = await open({ [name]: wrong });
      await assert.rejects(ask(shards), { message: NOT_LOADED });
    }
  });

  test(`${name} that was cut off is asked for past the cache, and then used`, async () => {
    const half = ({ cache }) => (cache ? FILES[name] : FILES[name].subarray(0, 20));
    const { asked, shards } = await open({ [name]: half });
    assert.ok(await ask(shards));
    assert.ok(asked.includes(`${name} reload`));
  });
}
