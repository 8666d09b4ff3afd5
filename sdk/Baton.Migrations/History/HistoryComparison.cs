using System.Collections.Immutable;
using Baton.Core.Diagnostics;

namespace Baton.Migrations.History;

/// <summary>What a comparison of applied migrations with scripts came to.</summary>
/// <param name="Pending">The scripts that are not applied yet, in their order.</param>
/// <param name="Findings">What holds a release.</param>
public sealed record HistoryComparison(ImmutableArray<PresentMigration> Pending, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>What is applied, and stands in no script.</summary>
    public ImmutableArray<AppliedMigration> Missing { get; init; } = [];

    /// <summary>Compares.</summary>
    /// <param name="tool">The tool that applied them.</param>
    /// <param name="applied">What the database says.</param>
    /// <param name="present">The scripts of the release, in the order in which they run.</param>
    public static HistoryComparison Of(MigrationTool tool, IReadOnlyList<AppliedMigration> applied, IReadOnlyList<PresentMigration> present)
    {
        var scripts = present.Where(p => !ScriptName.Read(p.Script).IsUndo).ToList();
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        findings.AddRange(Duplicates(tool, scripts));
        var missing = ImmutableArray.CreateBuilder<AppliedMigration>();
        HashSet<PresentMigration> done = [];
        var baseline = applied.Where(a => a.IsBaseline).Select(a => VersionOf(tool, a)).OrderBy(v => v, Comparer<string>.Create(ScriptName.Compare)).LastOrDefault();
        if (baseline is not null)
        {
            done.UnionWith(scripts.Where(s => ScriptName.Read(s.Script).Version is { Length: > 0 } version && ScriptName.Compare(version, baseline) <= 0));
        }

        foreach (var entry in applied.Where(a => !a.IsBaseline).OrderBy(a => a.Order))
        {
            var script = Find(tool, entry, scripts);
            if (!entry.Succeeded)
            {
                findings.Add(HistoryDiagnostics.Failed.Report($"{entry.Script} failed in the database.",
                    "Repair what it left behind, let the migration tool remove the entry, and run it again."));
            }
            else if (script is null)
            {
                missing.Add(entry);
                findings.Add(HistoryDiagnostics.Missing.Report($"{entry.Script} is applied, and the release does not have it.",
                    "Bring the file back; a migration that was applied is never deleted or renamed."));
            }
            else if (IsEdited(tool, entry, script))
            {
                findings.Add(HistoryDiagnostics.Edited.Report(
                    $"{script.Path} is not what was applied.", "Bring the text back that was applied, and write the change as a new migration.",
                        new SourceLocation(script.Path)));
            }

            if (script is not null && entry.Succeeded)
            {
                _ = IsRepeatable(entry, script) && HasOther(tool, entry, script) ? done.Remove(script) : done.Add(script);
            }
        }

        var pending = scripts.Where(s => !done.Contains(s) && Find(tool, s, applied) is null).ToImmutableArray();
        findings.AddRange(OutOfOrder(tool, applied, pending));
        return new HistoryComparison(pending, findings.ToImmutable()) { Missing = missing.ToImmutable() };
    }

    private static bool HasVersions(MigrationTool tool) => tool is MigrationTool.Flyway or MigrationTool.Evolve;

    private static string VersionOf(MigrationTool tool, AppliedMigration entry) =>
        entry.Version is { Length: > 0 } version ? ScriptName.Normalize(version) : HasVersions(tool) ? "" : ScriptName.Read(entry.Script).Version;

    private static bool IsSame(MigrationTool tool, AppliedMigration entry, PresentMigration script)
    {
        var name = ScriptName.Read(script.Script);
        return HasVersions(tool) && entry.Version is { Length: > 0 }
            ? !name.IsRepeatable && name.Version == VersionOf(tool, entry) : NameOf(tool, entry.Script) == NameOf(tool, script.Script);
    }

    /// <summary>DbUp names embedded scripts with their namespace; Entity Framework has no extension.</summary>
    private static string NameOf(MigrationTool tool, string script)
    {
        var name = script[(script.LastIndexOfAny(['/', '\\']) + 1)..];
        return tool == MigrationTool.EntityFramework && Path.HasExtension(name) ? Path.GetFileNameWithoutExtension(name) : name;
    }

    private static PresentMigration? Find(MigrationTool tool, AppliedMigration entry, List<PresentMigration> scripts) =>
        scripts.Find(s => IsSame(tool, entry, s))
        ?? (tool == MigrationTool.DbUp ? scripts.Find(s => entry.Script.EndsWith($".{s.Script}", StringComparison.OrdinalIgnoreCase)) : null);

    private static AppliedMigration? Find(MigrationTool tool, PresentMigration script, IReadOnlyList<AppliedMigration> applied) =>
        ScriptName.Read(script.Script).IsRepeatable ? null : applied.FirstOrDefault(a => a.Succeeded && !a.IsRepeatable && IsSame(tool, a, script));

    /// <summary>A repeatable one that changed is pending, not edited.</summary>
    private static bool IsEdited(MigrationTool tool, AppliedMigration entry, PresentMigration script) =>
        !IsRepeatable(entry, script) && (HasOther(tool, entry, script)
            || (script.RecordedDigest is { } recorded && script.Digest is { } digest && digest != recorded));

    private static bool IsRepeatable(AppliedMigration entry, PresentMigration script) => entry.IsRepeatable || ScriptName.Read(script.Script).IsRepeatable;

    private static bool HasOther(MigrationTool tool, AppliedMigration entry, PresentMigration script) =>
        entry.Checksum is { Length: > 0 } checksum && script.ChecksumOf(tool) is { } own && !ToolChecksum.IsSame(tool, checksum, own);

    private static IEnumerable<Diagnostic> Duplicates(MigrationTool tool, List<PresentMigration> scripts) =>
        scripts.Where(s => HasVersions(tool)).GroupBy(s => ScriptName.Read(s.Script).Version).Where(g => g.Key.Length > 0 && g.Count() > 1)
            .Select(g => HistoryDiagnostics.Duplicate.Report($"The version {g.Key} has several migrations: {string.Join(", ", g.Select(s => s.Path))}.", "Give each a version of its own.", new SourceLocation(g.Last().Path)));

    private static IEnumerable<Diagnostic> OutOfOrder(MigrationTool tool, IReadOnlyList<AppliedMigration> applied,
        ImmutableArray<PresentMigration> pending)
    {
        var versions = applied.Where(a => a.Succeeded).Select(a => VersionOf(tool, a)).Where(v => v.Length > 0).ToList();
        if (versions.Count == 0)
        {
            return [];
        }

        versions.Sort(ScriptName.Compare);
        return pending.Where(p => ScriptName.Read(p.Script).Version is { Length: > 0 } version && ScriptName.Compare(version, versions[^1]) < 0)
            .Select(p => HistoryDiagnostics.OutOfOrder.Report(
                $"{p.Path} is not applied, and the later version {versions[^1]} is.",
                    "Give it a later version, so that every database applies the migrations in one order.", new SourceLocation(p.Path)));
    }
}
