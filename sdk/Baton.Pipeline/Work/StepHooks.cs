using System.Text;
using Baton.Build;
using Baton.Core.Configuration;
using Baton.Hooks;
using Baton.Pipeline.Session;

namespace Baton.Pipeline.Work;

/// <summary>Runs the programs that baton.json has before and after the steps.</summary>
internal static class StepHooks
{
    public static async Task RunAsync(ReleaseSession session, string when, string step)
    {
        var (unit, hooks) = (session.Unit!, session.Unit!.Configuration.Hooks);
        var command = (when == "before" ? hooks.Before : hooks.After).Of(step);
        if (command.IsEmpty || (step == "deploy" && session.Options.Environment is null))
        {
            return;
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
            session.Stop(StepDiagnostics.CannotWrite.Report($"'{log}' cannot be written: {exception.Message}", "Free some space, or make the folder writable."));
        }

        var runner = new HookRunner(new HooksConfiguration { Timeout = hooks.Timeout, Environment = [.. hooks.Environment, .. hooks.Secrets.Of(step)] }, session.Environment.Variables) { Secrets = session.Secrets };
        var error = await runner.RunAsync($"{when} {step}", command, unit.Folder, Facts(session, step), log, session.Cancellation);
        foreach (var line in File.Exists(log) ? await File.ReadAllLinesAsync(log, Encoding.UTF8, session.Cancellation) : [])
        {
            session.Output(line);
        }

        if (error is not null)
        {
            session.Stop(error);
        }
    }

    private static Dictionary<string, string> Facts(ReleaseSession session, string step) => new()
    {
        ["BATON_STEP"] = step,
        ["BATON_UNIT"] = session.Unit!.Configuration.Name,
        ["BATON_VERSION"] = session.Version!.PackageVersion,
        ["BATON_COMMIT"] = session.Version.Commit,
        ["BATON_TAG"] = session.Unit.Configuration.Versioning.TagPrefix + session.Version.PackageVersion,
        ["BATON_ENVIRONMENT"] = session.Options.Environment ?? "",
        ["BATON_DRY_RUN"] = session.Options.DryRun ? "true" : "false",
        ["BATON_ARTIFACTS"] = session.Unit.Packages,
        ["BATON_RELEASE_FILE"] = session.Unit.ReleaseFile,
    };
}
