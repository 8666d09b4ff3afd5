using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Core.Releases.Verification;
using Baton.Pipeline.Addresses;
using Baton.Pipeline.Fetching;
using Baton.Pipeline.Publishing;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Store;

namespace Baton.Pipeline.Stores;

/// <summary>Puts a release that was published into a folder. Every file is compared with the record before the folder gets its name.</summary>
internal static class GetRelease
{
    public static async Task<Outcome<Stage>> RunAsync(Run run, Versioned stage, string what)
    {
        if (stage.Options.To is not { Length: > 0 } given)
        {
            return Outcome<Stage>.Stop(stage, StoreCommandDiagnostics.NotUnderstood.Report("'store get' needs a folder.", $"Name a new one: baton store get {what} --to FOLDER"));
        }

        if (!run.Has(ReleaseAddress.Parse(what, stage.Folder), out var address, out var why))
        {
            return Outcome<Stage>.Stop(stage, why);
        }

        if (address is not ReleaseAddress.InStore stored || stored.Unit != stage.Unit.Configuration.Name)
        {
            return Outcome<Stage>.Stop(stage, address is ReleaseAddress.InStore other ? FetchDiagnostics.Elsewhere(other.Unit, stage.Unit)
                : StoreCommandDiagnostics.NotUnderstood.Report($"'{what}' is not a release of a store.", $"Name it: baton store get {stage.Unit.Configuration.Name}@VERSION --to FOLDER"));
        }

        using var scratch = new ScratchFolder();
        var source = new ReleaseSource(run, stage.Unit, scratch.Path);
        if (!run.Has(await source.RecordAsync(address), out var release, out why) || !run.Has(await source.WholeAsync(), out var from, out why))
        {
            return Outcome<Stage>.Stop(stage, why);
        }

        var target = Path.GetFullPath(given, stage.Folder);
        if (Place(run, release, from, target) is { } failed)
        {
            return Outcome<Stage>.Stop(stage, failed);
        }

        run.Note($"{release.Name} {release.Version} in {given}");
        return new Acted(stage) { Subject = release };
    }

    private static Diagnostic? Place(Run run, Release release, string from, string target)
    {
        try
        {
            if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
            {
                return IsThere(run, release, target) ? null : StoreCommandDiagnostics.FolderInUse.Report(
                    $"'{target}' has other files than {release.Name} {release.Version}.", "Name a folder that is new or empty. Nothing in it was changed.");
            }

            var partial = $"{Path.TrimEndingDirectorySeparator(target)}.partial-{Environment.ProcessId}";
            try
            {
                Directory.CreateDirectory(partial);
                foreach (var file in Directory.EnumerateFiles(from))
                {
                    File.Copy(file, Path.Combine(partial, Path.GetFileName(file)), overwrite: true);
                }

                if (Wrong(run, release, partial) is { } damaged)
                {
                    return damaged;
                }

                if (Directory.Exists(target))
                {
                    Directory.Delete(target);
                }

                Directory.Move(partial, target);
                return null;
            }
            finally
            {
                if (Directory.Exists(partial))
                {
                    Directory.Delete(partial, recursive: true);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return StoreDiagnostics.CannotWrite.Report($"'{target}' cannot be written: {exception.Message}", "Free some space, or name another folder.");
        }
    }

    private static bool IsThere(Run run, Release release, string folder) =>
        RecordFile.Read(Path.Combine(folder, ReleaseFolder.RecordName)) is { IsSuccess: true, Value: var there }
        && there.Release.Name == release.Name && there.Release.Version == release.Version && there.Release.Commit == release.Commit && Wrong(run, release, folder) is null;

    /// <summary>What is not as the record or the list of checksums says.</summary>
    private static Diagnostic? Wrong(Run run, Release release, string folder)
    {
        if (ReleaseFolder.Verify(release, folder, run.Cancellation) is { } damaged)
        {
            return damaged;
        }

        var sums = Path.Combine(folder, Checksums.FileName);
        return !File.Exists(sums) ? null : ReleaseProof.Checksums(release, File.ReadAllText(sums), Hash).FirstOrDefault(d => d.IsError);

        string? Hash(string name) => Path.GetFileName(name) == name ? FileHash.Sha256(Path.Combine(folder, name), run.Cancellation) : null;
    }
}
