using Baton.Build;
using Baton.Core.Diagnostics;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Report.Pages;

namespace Baton.Pipeline.Reporting;

/// <summary>Writes the page of a release unit: its last release, what is live, and its history.</summary>
internal static class WriteReport
{
    public static async Task<Outcome<Stage>> RunAsync(Run run, Versioned stage)
    {
        var file = stage.Options.PlanOut is { } given ? Path.GetFullPath(given, stage.Folder) : Path.Combine(stage.Unit.Output, "report.html");
        if (!run.Has(await ReportGathering.ReadAsync(run, stage), out var data, out var why))
        {
            return Outcome<Stage>.Stop(stage, why);
        }

        try
        {
            if (stage.Options.PlanOut is null)
            {
                SelfIgnored.Make(stage.Unit.Output);
            }

            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, ReportPage.Write(data, run.Secrets.Redact), run.Cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Outcome<Stage>.Stop(stage, ReportDiagnostics.CannotWrite.Report(
                $"The report cannot be written to '{file}': {exception.Message}", "Name another file with --out FILE, or make this one writable."));
        }

        run.Note(Path.GetFileName(file));
        return new Answered(stage, answer => answer with { ReportFile = file });
    }
}
