using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Pipeline.Addresses;
using Baton.Pipeline.Plugins;
using Baton.Pipeline.Publishing;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Fetching;

/// <summary>Finds a unit in an environments file. A unit that the file does not name is not deployed with it.</summary>
internal static class HostUnit
{
    public static async Task<Outcome<Found>> FindAsync(Run run, Asked before, HostFile file)
    {
        if (!run.Has(Read(file), out var host, out var why) || !run.Has(Address(before), out var address, out why))
        {
            return Outcome<Found>.Stop(before, why);
        }

        var units = host.Units.Select(u => Unit(file, host, u)).ToList();
        run.Hide(units.SelectMany(u => UnitSecrets.Of(u, run.Environment.Variables)));
        if (units.Count == 0)
        {
            return Outcome<Found>.Stop(before, FetchDiagnostics.UnitNotAllowed.Report($"'{file.Path}' has no units.", "Add them under \"units\"."));
        }

        if (before.Options.NamesReleases)
        {
            return new Found(before, units[0]) { Units = [.. units] };
        }

        var (name, isNeeded) = (before.Options.What, !before.Options.All && !before.Options.Audit);
        if (address.Release is { } wanted)
        {
            if (!run.Has(await NameAsync(run, units[0], wanted), out name, out why))
            {
                return Outcome<Found>.Stop(before, why);
            }
        }

        var found = name is null ? (units.Count == 1 || !isNeeded ? units[0] : null) : units.Find(u => u.Configuration.Name == name);

        // What is not deployed from here can still be looked up and retired in the ledger, which all units share.
        found ??= name is not null && address.Release is null ? units[0] : null;
        return found is null
            ? Outcome<Found>.Stop(before, FetchDiagnostics.UnitNotAllowed.Report(
                name is null ? $"'{file.Path}' has {units.Count} units." : $"'{file.Path}' does not allow '{name}' to be deployed.",
                $"{(name is null ? "Name one" : "Name one of these, or add it there")}: {string.Join(", ", units.Select(u => u.Configuration.Name))}."))
            : new Found(before, found) { Address = address.Release };
    }

    private static Result<Asking> Address(Asked asked)
    {
        if (!asked.Options.NamesRelease)
        {
            return new Asking(null);
        }

        if ((asked.Options.What ?? asked.Options.ReleaseFile) is not { } what)
        {
            return FetchDiagnostics.BadAddress.Report("With an environments file a release has to be named.", "Name it: baton deploy UNIT@VERSION --env NAME.");
        }

        var parsed = asked.Options.What is null ? new ReleaseAddress.Local(Path.GetFullPath(what, asked.Folder)) : ReleaseAddress.Parse(what, asked.Folder);
        return parsed.IsSuccess ? new Asking(parsed.Value) : parsed.Reasons;
    }

    /// <summary>Where the name of the unit is not a part of the address, its record has it.</summary>
    private static async Task<Result<string>> NameAsync(Run run, ReleaseUnit any, ReleaseAddress address)
    {
        if (address is ReleaseAddress.InStore stored)
        {
            return stored.Unit;
        }

        using var scratch = new ScratchFolder();
        var read = await new ReleaseSource(run, any, scratch.Path).RecordAsync(address);
        return read.IsSuccess ? read.Value.Name : read.Reasons;
    }

    private static Result<HostConfiguration> Read(HostFile file)
    {
        try
        {
            var text = File.ReadAllText(file.Path);
            var plugins = PluginLoader.Load(ConfigurationReader.Plugins(text, file.Path), Path.GetDirectoryName(file.Path)!);
            return plugins.IsSuccess ? HostConfigurationReader.Read(text, file.Path, plugins.Value) : plugins.Reasons;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return FetchDiagnostics.NoHostFile.Report($"'{file.Path}' cannot be read: {exception.Message}", "Name a file that can be read: --environments FILE.");
        }
    }

    private static ReleaseUnit Unit(HostFile file, HostConfiguration host, UnitConfiguration unit)
    {
        var folder = Path.GetDirectoryName(file.Path)!;
        var state = host.State is { } given ? Path.GetFullPath(given, folder) : file.State;
        return new ReleaseUnit(folder, unit with { Ledger = host.Ledger ?? Path.Combine(state, "ledger.db") }, null, "") { State = Path.Combine(state, unit.Name) };
    }

    /// <summary>The release that was asked for; null where the command is about none.</summary>
    private sealed record Asking(ReleaseAddress? Release);
}
