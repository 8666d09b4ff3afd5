using Baton.Core.BuildNumbers;
using Baton.Core.Diagnostics;
using Baton.Pipeline.Answers;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;

namespace Baton.Pipeline.Steps;

/// <summary>Tells a build system the version, when the caller wants it.</summary>
internal static class BuildNumberFiles
{
    /// <summary>Writes the files that the system reads.</summary>
    public static Result<BuildNumberAnswer> Tell(Run run, Versioned stage, string name)
    {
        var found = BuildSystems.Find(name, run.Environment.Variables);
        if (!found.IsSuccess)
        {
            return found.Reasons;
        }

        var number = BuildNumberText.Of(found.Value, stage.Unit.Configuration.Name, stage.Version);
        var written = new List<string>();
        foreach (var file in number.Files)
        {
            if (!run.Has(Write(run, stage.Folder, file), out var path, out var why))
            {
                return why;
            }

            written.AddRange(path.Length == 0 ? [] : new[] { path });
        }

        return new BuildNumberAnswer(found.Value.ToString().ToLowerInvariant(), number.Line, [.. written]);
    }

    /// <summary>Writes one file; empty where the system names none and needs none.</summary>
    private static Result<string> Write(Run run, string folder, BuildNumberFile file)
    {
        if (run.Environment.Variables.GetValueOrDefault(file.Variable, "") is not { Length: > 0 } named)
        {
            return !file.IsNeeded ? "" : BuildNumberDiagnostics.NoFile.Report(
                $"{file.Variable} is not set, so there is no file to tell the version in.", "Run it in a job of that build system, or set the variable.");
        }

        var path = Path.GetFullPath(file.Name is null ? named : Path.Combine(named, file.Name), folder);
        try
        {
            if (file.Name is null)
            {
                File.AppendAllText(path, file.Content);
            }
            else
            {
                File.WriteAllText(path, file.Content);
            }

            return path;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return BuildNumberDiagnostics.NoFile.Report($"'{path}' cannot be written: {exception.Message}", $"See what {file.Variable} names.");
        }
    }
}
