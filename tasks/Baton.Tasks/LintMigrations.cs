using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Migrations.Linting;
using Baton.Migrations.Sql;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace Baton.Tasks;

/// <summary>Checks SQL migrations for PostgreSQL, with warnings and errors at file, line and column.</summary>
[MSBuildMultiThreadableTask]
public sealed class LintMigrations : Task
{
    /// <summary>The files, absolute.</summary>
    [Required]
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>The major version of the server; empty for 15.</summary>
    public string ServerVersion { get; set; } = "";

    /// <summary>The migration tool, which decides whether a file runs in a transaction: one of <see cref="ToolTransaction.Tools"/>; empty for
    /// none.</summary>
    public string Tool { get; set; } = "";

    /// <summary>Severities by code: <c>BATON3020=error</c>, <c>BATON3027=off</c>.</summary>
    public string[] Severities { get; set; } = [];

    /// <summary>The file that says that all of them were checked, absolute. It is written when no finding is an error.</summary>
    [Required]
    public string Stamp { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var options = LintSettings.Read(ServerVersion, Tool, Severities);
        if (!options.IsSuccess)
        {
            return Show(options.Diagnostics);
        }

        var scripts = Files.Select(f => f.ItemSpec).Order(ScriptOrder.Instance)
            .Select(f => new MigrationScript(f, SqlText.Decode(File.ReadAllBytes(f))));
        var isGood = Show(MigrationLint.Check(scripts, options.Value));
        if (isGood)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Stamp)!);
            File.WriteAllText(Stamp, "");
        }

        return isGood;
    }

    private bool Show(ImmutableArray<Diagnostic> findings)
    {
        foreach (var finding in findings)
        {
            Log.Show(finding);
        }

        return !findings.Any(f => f.IsError);
    }
}
