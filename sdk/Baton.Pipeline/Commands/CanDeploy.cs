using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Pipeline.Answers;
using Baton.Pipeline.Deploying;
using Baton.Pipeline.Fetching;
using Baton.Pipeline.Publishing;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;

namespace Baton.Pipeline.Commands;

/// <summary>Asks the gates whether a release that is there already could go live. Reads only: no build, no lock.</summary>
internal static class CanDeploy
{
    public static async Task<Outcome<Stage>> RunAsync(Run run, Versioned before)
    {
        if (before.Options.Environment is not { } name)
        {
            return Outcome<Stage>.Stop(
                before, Deployments.NoEnvironment("can-deploy", before.Unit));
        }

        if (!run.Has(before.Unit.Configuration.FindEnvironment(name), out var environment, out var why)
            || !run.Has(await RecordAsync(run, before), out var release, out why))
        {
            return Outcome<Stage>.Stop(before, why);
        }

        if (Deployments.OtherUnit(before.Unit, release) is { } other)
        {
            return Outcome<Stage>.Stop(before, other);
        }

        if (!run.Has(await GateQuestions.AskAsync(run, before, release, environment), out var reports, out why))
        {
            return Outcome<Stage>.Stop(before, why);
        }

        var acted = new Acted(before) { Subject = release, Gates = GateAnswers.Of(reports) };
        run.Note($"{release.Name} {release.Version} to '{environment.Name}'");
        return GateQuestions.Holds(reports) is { IsEmpty: false } held ? Outcome<Stage>.Stop(acted, held) : acted;
    }

    private static async Task<Result<Release>> RecordAsync(Run run, Versioned before)
    {
        if (before.Address is { } address)
        {
            using var scratch = new ScratchFolder();
            return await new ReleaseSource(run, before.Unit, scratch.Path).RecordAsync(address);
        }

        var read = RecordFile.Read(before.Options.ReleaseFile is { } given ? Path.GetFullPath(given, before.Folder) : before.Unit.ReleaseFile);
        return read.IsSuccess ? read.Value.Release : read.Reasons;
    }
}
