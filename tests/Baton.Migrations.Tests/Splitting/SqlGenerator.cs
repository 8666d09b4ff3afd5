using CsCheck;

namespace Baton.Migrations.Tests.Splitting;

/// <summary>Texts that a splitter may stumble over.</summary>
internal static class SqlGenerator
{
    private static readonly string[] Pieces =
    [
        "'", "''", "\"", "\"\"", "$$", "$a$", "$a", "$1", "$é$", "E'", "e'\\'", "U&'", "u&\"", "B'", "x'", "N'", "\\", "\\'", "\\\\", "--", "-- ",
            "/*", "*/", "/*/", "**/", ";", ":", "::",
        ":=", "..", "1..2", "1.5e10", ".5", "0x1F", "1_000", "(", ")", "[", "]", ",", ".", "+", "-", "+-", "@-", "~", "*", "/", "<>", "=>", "?",
            "|", "\n", "\r", "\r\n", " ", "\t", "\f",
        "\v", "\0", "a", "é", "\uD83D\uDE00", "\uD83D", "SELECT 1", "select", "CREATE FUNCTION f() RETURNS int ",
            "CREATE OR REPLACE PROCEDURE p() ", "BEGIN ATOMIC ", "CASE ", "END", "BEGIN", "COMMIT",
        "COPY t FROM stdin;", "COPY t (a, b) FROM STDIN WITH (FORMAT csv);\n1,2\n\\.\n", "\\.\n", "\n\\.\r\n", "\\i other.sql\n",
            "\\copy t from stdin\n", "\\gexec\n", "\\;",
        "SET standard_conforming_strings = off;", "SET LOCAL standard_conforming_strings TO on;", "RESET standard_conforming_strings;", "'a'\n'b'",
            "E'a' -- c\n'\\''", "DO $do$ BEGIN END $do$;",
        "-- baton: allow BATON3005 because of it\n", "-- baton: allow\n",
        "CREATE TABLE t (a int NOT NULL, b text DEFAULT 'x');", "ALTER TABLE t ADD COLUMN c int, DROP d;",
            "ALTER TABLE ONLY a.b ADD CONSTRAINT c CHECK (a > 0) NOT VALID;",
        "CREATE INDEX CONCURRENTLY i ON t (a);", "UPDATE t SET a = 1 WHERE b;", "WITH x AS (DELETE FROM t) SELECT 1;", "DROP TABLE a, b CASCADE;",
            "ALTER TABLE t ALTER a TYPE numeric(10, 2) USING a::numeric;",
    ];

    /// <summary>Random characters, ASCII most of the time.</summary>
    public static readonly Gen<string> Characters = Gen.Frequency((9, Gen.Char['\0', '\x7F']), (1, Gen.Char)).Array[0, 60].Select(c => new string(c));

    /// <summary>Random mixes of the pieces.</summary>
    public static readonly Gen<string> Mixes = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 30].Select(string.Concat);

    /// <summary>Random bytes.</summary>
    public static readonly Gen<byte[]> Bytes = Gen.Byte.Array[0, 80];

    /// <summary>Any of them.</summary>
    public static readonly Gen<string> Any = Gen.Frequency((3, Mixes), (1, Characters));
}
