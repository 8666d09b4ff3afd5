using System.Collections.Immutable;
using System.Globalization;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Pipeline.Addresses;
using Baton.Pipeline.Planning;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Store;
using Baton.Store.Shelves;
using NuGet.Versioning;

namespace Baton.Pipeline.Stores;

/// <summary>Removes releases from the stores of a unit. What the ledger says is in use stays; it is asked again right before each removal.</summary>
internal static class RemoveReleases
{
    /// <summary>Removes one version from every store that has it.</summary>
    public static async Task<Outcome<Stage>> OneAsync(Run run, Versioned stage, string what)
    {
        var name = stage.Unit.Configuration.Name;
        if (!run.Has(ReleaseAddress.Parse(what, stage.Folder), out var address, out var why))
        {
            return Outcome<Stage>.Stop(stage, why);
        }

        if (address is not ReleaseAddress.InStore { Version: var version } stored || !SemanticVersion.TryParse(version, out _))
        {
            return Outcome<Stage>.Stop(stage, StoreCommandDiagnostics.NotUnderstood.Report($"'{what}' is not the version of a release.", $"Name one version: baton store rm {name}@1.5.0"));
        }

        if (stored.Unit != name)
        {
            return Outcome<Stage>.Stop(stage, FetchDiagnostics.Elsewhere(stored.Unit, stage.Unit));
        }

        if (!run.Has(UnitStores.Of(run, stage.Unit, "store/rm"), out var stores, out why) || !run.Has(await ReleasesInUse.FindAsync(run, stage.Unit), out var needed, out why))
        {
            return Outcome<Stage>.Stop(stage, why);
        }

        if (needed.GetValueOrDefault(version) is { } need)
        {
            return Outcome<Stage>.Stop(stage, InUse(name, version, need));
        }

        var operations = new List<IOperation>();
        foreach (var (shelf, id) in stores)
        {
            var operation = Operation(run, stage, shelf, id, version);
            if (await operation.ObserveAsync(run.Cancellation) is not Observation.Satisfied)
            {
                operations.Add(operation);
            }
        }

        return operations.Count == 0
            ? Outcome<Stage>.Stop(stage, StoreDiagnostics.NotFound.Report($"No store of '{name}' has its version {version}.", "Look at what is there with 'baton store list'."))
            : await ApplyAsync(run, stage, operations);
    }

    /// <summary>Removes the old versions of each channel from every store.</summary>
    public static async Task<Outcome<Stage>> OldAsync(Run run, Versioned stage)
    {
        if (!int.TryParse(stage.Options.Keep, NumberStyles.None, CultureInfo.InvariantCulture, out var keep) || keep < 1)
        {
            return Outcome<Stage>.Stop(stage, StoreCommandDiagnostics.NotUnderstood.Report(
                "'store gc' needs to know how many releases of each channel to keep.", "Give a number of at least 1: baton store gc --keep 10 --dry-run"));
        }

        var name = stage.Unit.Configuration.Name;
        if (!run.Has(UnitStores.Of(run, stage.Unit, "store/gc"), out var stores, out var why) || !run.Has(await ReleasesInUse.FindAsync(run, stage.Unit), out var needed, out why))
        {
            return Outcome<Stage>.Stop(stage, why);
        }

        var operations = new List<IOperation>();
        foreach (var (shelf, id) in stores)
        {
            if (!run.Has(await shelf.ListAsync(name, run.Cancellation), out var releases, out why) || !run.Has(await shelf.PointersAsync(name, run.Cancellation), out var pointers, out why))
            {
                return Outcome<Stage>.Stop(stage, why);
            }

            var old = releases.Where(r => r.Channels.IsEmpty && !needed.ContainsKey(r.Version) && !pointers.ContainsValue(r.Version)).ToHashSet();
            operations.AddRange(releases.GroupBy(r => ReleaseChannels.Label(SemanticVersion.Parse(r.Version)) ?? ReleaseChannels.Latest, StringComparer.Ordinal)
                .SelectMany(channel => channel.SkipLast(keep)).Where(old.Contains).Select(r => Operation(run, stage, shelf, id, r.Version)));
        }

        return await ApplyAsync(run, stage, operations);
    }

    private static RemoveReleaseOperation Operation(Run run, Versioned stage, ReleaseShelf shelf, string id, string version) =>
        new($"{id}/{version}", shelf, stage.Unit.Configuration.Name, version, async () =>
        {
            var needed = await ReleasesInUse.FindAsync(run, stage.Unit);
            return !needed.IsSuccess ? needed.Diagnostics.First(d => d.IsError)
                : needed.Value.GetValueOrDefault(version) is { } need ? InUse(stage.Unit.Configuration.Name, version, need) : null;
        });

    private static Diagnostic InUse(string unit, string version, string need) =>
        StoreCommandDiagnostics.InUse.Report($"{unit} {version} {need}.", "Deploy another version there first, or take the unit out with 'baton retire'.");

    private static async Task<Outcome<Stage>> ApplyAsync(Run run, Versioned stage, IReadOnlyList<IOperation> operations)
    {
        var acted = new Acted(stage);
        return stage.Options.DryRun
            ? (await PlanApplication.ShowAsync(run, acted, operations)).As<Stage>() : (await PlanApplication.ApplyAsync(run, stage.Unit, acted, operations)).As<Stage>();
    }
}
