using System.Text;
using Baton.Build;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Hooks;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;

namespace Baton.Pipeline.Steps;

/// <summary>Runs the programs that baton.json has before and after the steps.</summary>
internal static class StepHooks
{
    /// <summary>Runs one.</summary>
    /// <param name="run">The run.</param>
    /// <param name="stage">The version.</param>
    /// <param name="when"><c>before</c> or <c>after</c>.</param>
    /// <param name="step">The step, in small letters.</param>
    /// <returns>Null when it ended well, or there is none.</returns>
    public static async Task<Diagnostic?> RunAsync(Run run, Versioned stage, string when, string step)
    {
        var (unit, hooks) = (stage.Unit, stage.Unit.Configuration.Hooks);
        var command = (when == "before" ? hooks.Before : hooks.After).Of(step);
        if (command.IsEmpty || (step == "deploy" && stage.Options.Environment is null))
        {
            return null;
        }

        var log = Path.Combine(unit.Output, "hooks", $"{when}-{step}.log");
        try
        {
            SelfIgnored.Make(unit.Output);
            Directory.CreateDirectory(Path.GetDirectoryName(log)!);
            File.Delete(log);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return StepDiagnostics.CannotWrite.Report($"'{log}' cannot be written: {exception.Message}", "Free some space, or make the folder writable.");
        }

        var configuration = new HooksConfiguration { Timeout = hooks.Timeout, Environment = [.. hooks.Environment, .. hooks.Secrets.Of(step)] };
        var runner = new HookRunner(configuration, run.Environment.Variables) { Secrets = run.Secrets };
        var error = await runner.RunAsync($"{when} {step}", command, unit.Folder, Facts(stage, step), log, run.Cancellation);
        foreach (var line in File.Exists(log) ? await File.ReadAllLinesAsync(log, Encoding.UTF8, run.Cancellation) : [])
        {
            run.Output(line);
        }

        return error;
    }

    private static Dictionary<string, string> Facts(Versioned stage, string step) => new()
    {
        ["BATON_STEP"] = step,
        ["BATON_UNIT"] = stage.Unit.Configuration.Name,
        ["BATON_VERSION"] = stage.Version.PackageVersion,
        ["BATON_COMMIT"] = stage.Version.Commit,
        ["BATON_TAG"] = stage.Unit.Configuration.Versioning.TagPrefix + stage.Version.PackageVersion,
        ["BATON_ENVIRONMENT"] = stage.Options.Environment ?? "",
        ["BATON_DRY_RUN"] = stage.Options.DryRun ? "true" : "false",
        ["BATON_ARTIFACTS"] = stage.Unit.Packages,
        ["BATON_RELEASE_FILE"] = stage.Unit.ReleaseFile,
    };
}
