using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Core.Succession;
using Baton.Pipeline.Addresses;
using Baton.Pipeline.Answers;
using Baton.Pipeline.Deploying;
using Baton.Pipeline.Fetching;
using Baton.Pipeline.Publishing;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;

namespace Baton.Pipeline.Commands;

/// <summary>Finds the order in which releases can go live in an environment. Reads only.</summary>
internal static class OrderReleases
{
    public static async Task<Outcome<Stage>> RunAsync(Run run, Versioned before)
    {
        if (before.Options.Environment is not { } name)
        {
            return Outcome<Stage>.Stop(
                before, Deployments.NoEnvironment("order", before.Unit));
        }

        if (!run.Has(before.Unit.Configuration.FindEnvironment(name), out var environment, out var why)
            || !run.Has(await RecordsAsync(run, before), out var releases, out why)
            || !run.Has(await GateQuestions.OrderAsync(run, before, releases, environment), out var order, out why))
        {
            return Outcome<Stage>.Stop(before, why);
        }

        var answer = new OrderAnswer(
            environment.Name,
            [.. order.Releases.Select(r => new OrderedAnswer(r.Release.Name, r.Release.Version, [.. r.After.Select(w => w.Why)]))],
            [.. order.Live.Select(Text)],
            [.. order.Blocked.Select(b => Text(b.Release))],
            MermaidOrder.Of(order))
        { IsGraph = before.Options.Mermaid };
        var answered = new Answered(before, all => all with { Order = answer });
        return order.Reasons is { IsEmpty: false } reasons ? Outcome<Stage>.Stop(answered, reasons) : answered;
    }

    private static async Task<Result<ImmutableArray<Release>>> RecordsAsync(Run run, Versioned before)
    {
        if (before.Options.Operands.IsEmpty)
        {
            return FetchDiagnostics.BadAddress.Report(
                "'order' needs the releases to put in order.",
                "Name them: baton order FOLDER… --env NAME. A folder with a release.json, the file itself, or its address.");
        }

        var releases = ImmutableArray.CreateBuilder<Release>();
        foreach (var text in before.Options.Operands)
        {
            if (!run.Has(ReleaseAddress.Parse(text, before.Folder), out var address, out var why))
            {
                return why;
            }

            // The places that a file names have the releases of its own units alone.
            var unit = address is ReleaseAddress.InStore stored ? before.Units.FirstOrDefault(u => u.Configuration.Name == stored.Unit) : before.Unit;
            if (unit is null)
            {
                return FetchDiagnostics.BadAddress.Report(
                    $"'{text}' is neither a path nor a release of {string.Join(", ", before.Units.Select(u => u.Configuration.Name))}.",
                    "Name a release of another unit by the path or the address of its release.json.");
            }

            using var scratch = new ScratchFolder();
            if (!run.Has(await new ReleaseSource(run, unit, scratch.Path).RecordAsync(address), out var release, out why))
            {
                return why;
            }

            releases.Add(release);
        }

        return releases.ToImmutable();
    }

    private static string Text(Release release) => $"{release.Name} {release.Version}";
}
