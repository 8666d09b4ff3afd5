using Baton.Core.Diagnostics;
using Baton.Gates.Migrations;
using Baton.Migrations.Linting;
using Baton.Tool.CommandLine;
using Baton.Tool.Rendering;
using Baton.Tool.Surroundings;

namespace Baton.Tool.Linting;

/// <summary><c>baton lint</c>: it needs neither a release unit nor git, and so neither the run nor Cake's host.</summary>
internal static class LintCommand
{
    /// <summary>Runs it to its end.</summary>
    /// <returns>The exit code: 1 when a finding is an error, 0 when none is.</returns>
    public static int Run(Invocation invocation, ProcessWorld world)
    {
        var answer = Check(invocation);
        var findings = answer.IsSuccess ? answer.Value.Findings : answer.Diagnostics;
        var exit = findings.FirstOrDefault(d => d.IsError)?.Descriptor.Exit ?? ExitCode.Done;
        if (invocation.Json)
        {
            world.Out.WriteLine(AnswerJson.OfDiagnostics(Commands.Lint.Name, findings, (int)exit));
            return (int)exit;
        }

        foreach (var finding in findings)
        {
            world.Out.WriteLine(finding.ToString());
        }

        if (answer.IsSuccess)
        {
            world.Error.WriteLine(Summary(answer.Value));
        }

        return (int)exit;
    }

    private static Result<LintAnswer> Check(Invocation invocation)
    {
        var paths = invocation.Values("what").ToList();
        if (paths.Count == 0)
        {
            return MigrationFileDiagnostics.NotFound.Report("No path is given.", "Name SQL files or folders: baton lint PATH…");
        }

        var version = LintOptions.DefaultVersion;
        if (invocation.Values("server-version").LastOrDefault() is { } written && !LintOptions.TryVersion(written, out version))
        {
            return CommandLineDiagnostics.BadOptionValue.Report($"'{written}' is no version of PostgreSQL that is known here.",
                "Give the major version, such as --server-version 15.");
        }

        var read = MigrationFiles.Read(paths, invocation.Directory);
        if (!read.IsSuccess)
        {
            return read.Reasons;
        }

        var options = new LintOptions
        {
            ServerVersion = version,
            Transaction = invocation.Values("in-transaction").Any()
            ? MigrationTransaction.File : MigrationTransaction.None
        };
        var findings = MigrationLint.Check(read.Value, options);
        return invocation.Values("sarif").LastOrDefault() is { } file
            && Write(Path.GetFullPath(file, invocation.Directory), SarifLog.Of(findings, ProcessWorld.BatonVersion)) is { } failed
            ? failed : new LintAnswer(read.Value.Length, findings);
    }

    private static Diagnostic? Write(string file, string text)
    {
        try
        {
            File.WriteAllText(file, text);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return MigrationFileDiagnostics.Unreadable.Report($"{file} cannot be written: {e.Message}", "Name a file in a folder that is there.",
                new SourceLocation(file));
        }
    }

    private static string Summary(LintAnswer answer)
    {
        var (errors, warnings) = (answer.Findings.Count(f => f.IsError), answer.Findings.Count(f => f.Severity == Severity.Warning));
        return $"{answer.Files} {(answer.Files == 1 ? "file" : "files")} checked: {errors} {(errors == 1 ? "error" : "errors")}, {warnings} {(warnings == 1 ? "warning" : "warnings")}";
    }
}
