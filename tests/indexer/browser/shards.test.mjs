import assert from "node:assert/strict";
import { test } from "node:test";
import { openEngine } from "../../../indexer/browser/search.js";
import { readJson } from "./vectors.mjs";

const files = {
  "manifest.json": {
    format: 1,
    language: readJson("indexer/dutch/data/language.json"),
    themes: [["schulden", "Schulden"]],
    subjects: [],
    library: "library.json",
    forms: [["b", "forms-b.json"], ["m", "forms-m.json"]],
    terms: [["a", "terms.json"]],
    stories: [[0, "stories.json"]],
  },
  "library.json": { parts: [1], themes: [[0]] },
  "forms-b.json": { brief: [["brief", 256]] },
  "forms-m.json": { post: [["post", 256]] },
  "terms.json": { brief: [90, ["brief"], [], [0], [99]], post: [90, ["post"], [], [0], [99]] },
  "stories.json": [[{ id: "bbbbbb", title: "Post" }, [["", ["Post", "een brief"], []]]]],
};

function filesAsServer(asked, change = {}) {
  return async (url) => {
    asked.push(url);
    const name = url.replace("https://voorbeeld.nl/search/", "");
    const found = { ...files, ...change }[name];
    if (!found) throw new Error(`not there: ${url}`);
    return found;
  };
}

test("an index of another format is refused, with what to do in plain Dutch", async () => {
  const server = filesAsServer([], { "manifest.json": { format: 2 } });
  await assert.rejects(openEngine("https://voorbeeld.nl/search", server), {
    message: "Zoeken lukt nu niet: de site is net vernieuwd. Laad de pagina opnieuw.",
  });
});

test("each file is fetched once, and only those a question needs", async () => {
  const asked = [];
  const engine = await openEngine("https://voorbeeld.nl/search/", filesAsServer(asked));
  assert.equal((await engine.search("brief")).total, 1);
  assert.equal((await engine.search("brief")).total, 1);
  assert.deepEqual(
    asked.map((url) => url.split("/").pop()).sort(),
    ["forms-b.json", "library.json", "manifest.json", "stories.json", "terms.json"],
  );
});

test("a file that failed is fetched again at the next question", async () => {
  let failing = true;
  const server = filesAsServer([]);
  const engine = await openEngine("https://voorbeeld.nl/search/", async (url) => {
    if (failing && url.includes("forms")) throw new Error("offline");
    return server(url);
  });
  await assert.rejects(engine.search("post"), { message: "offline" });
  failing = false;
  assert.equal((await engine.search("post")).total, 1);
});

test("words that every JavaScript object has are unknown, and one before the first shard too", async () => {
  const engine = await openEngine("https://voorbeeld.nl/search/", filesAsServer([]));
  const found = await engine.search("constructor tostring aardappel post");
  assert.deepEqual(found.unknownWords, ["constructor", "tostring", "aardappel"]);
  assert.equal(found.total, 1);
});
