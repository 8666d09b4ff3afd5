using System.Diagnostics;
using System.Globalization;
using System.Text;
using Baton.Gates.Migrations;
using Baton.Migrations.Linting;
using Baton.Testing;

namespace Baton.Benchmarks.Migrations;

/// <summary>The lint of many migrations: reading the files, and checking them.</summary>
internal static class LintBenchmark
{
    private const int Files = 10_000;
    private const int BytesOfAFile = 500;
    private const int Runs = 5;

    public static int Run()
    {
        using var folder = new TempFolder();
        var bytes = 0L;
        for (var i = 0; i < Files; i++)
        {
            var text = Migration(i);
            bytes += text.Length;
            folder.Write($"V{i}__step.sql", text);
        }

        for (var run = 0; run < Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            var read = MigrationFiles.Read(["."], folder.Path).Value;
            var reading = Stopwatch.GetElapsedTime(start);
            var findings = MigrationLint.Check(read, new LintOptions { Transaction = MigrationTransaction.File });
            var all = Stopwatch.GetElapsedTime(start);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{read.Length} files, {bytes / 1e6:0.0} MB, {findings.Length} findings: {all.TotalSeconds:0.00} s, {reading.TotalSeconds:0.00} s of them reading"));
        }

        return 0;
    }

    private static string Migration(int number)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"-- Step {number}: what the release needs.\nSET lock_timeout = '5s';\n");
        text.Append(CultureInfo.InvariantCulture, $"CREATE TABLE orders_{number} (id bigint PRIMARY KEY, customer_id bigint NOT NULL, total numeric(12, 2) DEFAULT 0, note varchar(200));\n");
        text.Append(CultureInfo.InvariantCulture, $"ALTER TABLE orders_{number / 2} ADD COLUMN state_{number} text NOT NULL DEFAULT 'new';\n");
        text.Append(CultureInfo.InvariantCulture, $"CREATE INDEX orders_{number}_customer ON orders_{number} (customer_id);\n");
        while (text.Length < BytesOfAFile)
        {
            text.Append(CultureInfo.InvariantCulture, $"INSERT INTO orders_{number} VALUES ({text.Length}, 1, 2.5, 'it''s; $$ a note');\n");
        }

        return text.ToString();
    }
}
