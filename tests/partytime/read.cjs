// Prints what partytime, the parser of Podcast Index, makes of a feed: node read.cjs FEED
const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { join } = require("node:path");

const installed = createRequire(join(process.env.PARTYTIME_FOLDER, "package.json"));
const partytime = installed("podcast-partytime");
const parse = partytime.parseFeed ?? partytime.default.parseFeed;
process.stdout.write(JSON.stringify(parse(readFileSync(process.argv[2], "utf8"))));
