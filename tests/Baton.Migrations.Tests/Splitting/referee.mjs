// Reads a JSON array of scripts on standard input, and answers with the tokens and the statements that PostgreSQL's own scanner and parser find in each.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const require = createRequire(process.argv[2] + '/');
const pg = require('libpg-query');
await pg.loadModule();

const attempt = (read) => {
  try {
    return read();
  } catch {
    return null;
  }
};

const scripts = JSON.parse(readFileSync(0, 'utf8'));
const answers = scripts.map((sql) => ({
  Tokens: attempt(() => pg.scanSync(sql).tokens.map((t) => [t.start, t.end])),
  Statements: attempt(() => (pg.parseSync(sql).stmts ?? []).map((s) => [s.stmt_location ?? 0, s.stmt_len ?? 0])),
}));
process.stdout.write(JSON.stringify(answers));
