using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Migrations.History;
using Baton.Migrations.Linting;

namespace Baton.Migrations.Releases;

/// <summary>What a release records about its migrations, and what the check reports about them.</summary>
/// <param name="Facts">The migrations, in the order in which they run.</param>
/// <param name="Findings">The findings of all after the baseline.</param>
public sealed record ReleaseMigrations(ImmutableArray<MigrationFact> Facts, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>What breaks running code; a contract migration is about that, and waits for the releases that it names instead.</summary>
    private static readonly ImmutableHashSet<string> OfContract = ["BATON3017", "BATON3018", "BATON3019", "BATON3020", "BATON3021"];

    /// <summary>These tools run files by their version, in whichever folder they are; repeatable ones last.</summary>
    private static readonly Comparer<ScriptName> ByVersion = Comparer<ScriptName>.Create((x, y) =>
        x.Version.Length == 0 || y.Version.Length == 0 ? (x.Version.Length == 0).CompareTo(y.Version.Length == 0) : ScriptName.Compare(x.Version, y.Version));

    /// <summary>Reads them.</summary>
    /// <param name="scripts">The files, in the order in which they run.</param>
    /// <param name="configuration">How they are applied and checked.</param>
    /// <param name="unit">The unit's name.</param>
    /// <returns>An error where the settings are wrong; findings are no errors of the reading.</returns>
    public static Result<ReleaseMigrations> Of(IReadOnlyList<MigrationScript> scripts, MigrationsConfiguration configuration, string unit)
    {
        var tool = MigrationTools.Named(configuration.Tool);
        var options = LintSettings.Read(
            configuration.ServerVersion, tool is null ? "" : configuration.Tool, configuration.Severities.Select(s => $"{s.Key}={s.Value}"));
        if (!options.IsSuccess)
        {
            return options.Reasons;
        }

        scripts = tool is MigrationTool.Flyway or MigrationTool.Evolve ? [.. scripts.OrderBy(s => ScriptName.Read(IdOf(tool, s.Path)), ByVersion)] : scripts;
        var own = scripts.Where(s => IsMigration(tool, s.Path)).ToList();
        var baseline = configuration.Baseline is null ? -1 : own.FindIndex(s => IdOf(tool, s.Path) == configuration.Baseline);
        if (configuration.Baseline is { } name && baseline < 0)
        {
            return MigrationDiagnostics.NoBaseline.Report($"There is no migration {name}, which is the baseline.", "Name one of the files under \"baseline\", or leave it out.");
        }

        var old = own.Take(baseline + 1).Select(s => s.Path).ToHashSet(StringComparer.Ordinal);
        var sql = configuration.Lint ? scripts.Where(s => s.Path.EndsWith(".sql", StringComparison.OrdinalIgnoreCase)) : [];
        var linted = MigrationLint.Check(sql, options.Value).ToLookup(d => d.Where!.File, StringComparer.Ordinal);
        var facts = ImmutableArray.CreateBuilder<MigrationFact>(own.Count);
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var script in scripts)
        {
            var (phase, faults) = PhaseOf(script, unit);
            var all = linted[script.Path].Where(d => phase.Phase != "contract" || !OfContract.Contains(d.Code)).Concat(faults).ToList();
            findings.AddRange(old.Contains(script.Path) ? [] : all);
            if (IsMigration(tool, script.Path))
            {
                facts.Add(new MigrationFact(IdOf(tool, script.Path), ScriptDigest.Sha256(script.Text), phase.Phase)
                {
                    ToolChecksum = tool is { } known ? ToolChecksum.Of(known, script.Text) : null,
                    Since = phase.Since.IsEmpty ? null : phase.Since,
                    Errors = [.. all.Where(d => d.IsError).Select(d => d.ToString())],
                });
            }
        }

        return new ReleaseMigrations(facts.ToImmutable(), findings.ToImmutable());
    }

    private static (PhaseComment Phase, IEnumerable<Diagnostic> Faults) PhaseOf(MigrationScript script, string unit)
    {
        var read = PhaseComment.Of(script.Path, script.Text, unit);
        return !read.IsSuccess ? (new PhaseComment("contract", ImmutableSortedDictionary<string, string>.Empty), read.Diagnostics)
            : read.Value is { Phase: "contract", Since.IsEmpty: true } ? (read.Value,
                [MigrationDiagnostics.NoSince.Report($"{script.Path} does not say since which version nothing needs what it removes.",
                    "Write before its first statement: -- baton: contract since VERSION, with the first version that does without.", new SourceLocation(script.Path, 1, 1))])
            : (read.Value, []);
    }

    /// <summary>Entity Framework's migrations are classes; their file is named for the identifier.</summary>
    private static bool IsMigration(MigrationTool? tool, string path) =>
        tool != MigrationTool.EntityFramework ? path.EndsWith(".sql", StringComparison.OrdinalIgnoreCase)
        : path.EndsWith(".cs", StringComparison.Ordinal) && !path.EndsWith(".Designer.cs", StringComparison.Ordinal)
            && IdOf(tool, path) is { Length: > 15 } id && id[14] == '_' && id[..14].All(char.IsAsciiDigit);

    private static string IdOf(MigrationTool? tool, string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return tool == MigrationTool.EntityFramework ? Path.GetFileNameWithoutExtension(name) : name;
    }
}
