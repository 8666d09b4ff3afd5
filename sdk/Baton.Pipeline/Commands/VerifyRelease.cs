using System.Security.Cryptography;
using Baton.Build;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Core.Releases.Verification;
using Baton.Pipeline.Publishing;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Uses;
using Baton.Store;

namespace Baton.Pipeline.Commands;

/// <summary>Looks whether what was published is what it should be, as somebody who uses it would find out too late.</summary>
internal static class VerifyRelease
{
    public static async Task<Outcome<Stage>> RunAsync(Run run, Versioned before)
    {
        if (!run.Has(Key(before), out var given, out var why))
        {
            return Outcome<Stage>.Stop(before, why);
        }

        using var key = given.Key;
        var scratch = Path.Combine(before.Unit.Output, $"verify-{Environment.ProcessId}");
        var acted = new Acted(before);
        try
        {
            SelfIgnored.Make(before.Unit.Output);
            Remove(scratch);
            if (!run.Has(await PublishedReleases.FindAsync(run, before, scratch), out var found, out why))
            {
                return Outcome<Stage>.Stop(before, why);
            }

            var notes = new List<string>();
            foreach (var published in found)
            {
                acted = acted with { Subject = acted.Subject ?? published.Release };
                if (ReleaseFolder.Verify(published.Release, published.Artifacts, run.Cancellation) is { } damaged)
                {
                    return Outcome<Stage>.Stop(acted, damaged);
                }

                if (Proofs(run, published, key).ToList() is { Count: > 0 } wrong)
                {
                    return Outcome<Stage>.Stop(acted, wrong);
                }

                if (!run.Has(await PackageUseCheck.RunAsync(run, before.Unit, published, scratch), out var used, out why))
                {
                    return Outcome<Stage>.Stop(acted, why);
                }

                var artifacts = published.HasRecord ? "what the record says" : "there, with no record to hold them against";
                notes.Add($"{published.Place}{published.Release.Artifacts.Length} artifacts are {artifacts}{(used == 0 ? "" : $", {used} packages can be used")}{Signature(published, key)}");
                run.Note(string.Join("; ", notes));
            }

            return acted;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Outcome<Stage>.Stop(acted, VerificationDiagnostics.NoSuchRelease.Report(
                $"The release cannot be read or copied: {exception.Message}", "Free some space, and give yourself the right to read it."));
        }
        finally
        {
            Forget(scratch);
        }
    }

    /// <summary>Process ids come again, in containers above all, and a run that was killed leaves its folder.</summary>
    private static void Remove(string scratch)
    {
        if (Directory.Exists(scratch))
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    /// <summary>What was found is worth more than that it cannot be removed.</summary>
    private static void Forget(string scratch)
    {
        try
        {
            Remove(scratch);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next one of this id removes it.
        }
    }

    /// <summary>What is known of the signature; nobody is to take a comparison for a proof.</summary>
    private static string Signature(PublishedRelease published, ECDsa? key) =>
        key is not null ? ", the provenance is signed" : published.Provenance is null ? "" : ", the provenance is about them; its signature was not checked (no --key)";

    private static IEnumerable<Diagnostic> Proofs(Run run, PublishedRelease published, ECDsa? key)
    {
        var (release, present) = (published.Release, published.Names().ToList());
        var sums = published.Find(Checksums.FileName);
        string? Hash(string name) => Path.GetFileName(name) == name && published.Find(name) is { } found ? FileHash.Sha256(found, run.Cancellation) : null;
        return
        [
            .. ReleaseProof.Record(release, published.Tag),
            .. published.NeedsEvidence ? ReleaseProof.Evidence(release, present) : [],
            .. published.IsWhole ? ReleaseProof.Files(release, present) : [],
            .. sums is null ? [] : ReleaseProof.Checksums(release, File.ReadAllText(sums), Hash),
            .. published.IsWhole && published.Find("notes.md") is { } notes && File.ReadAllText(notes) != release.Notes ? new[] { VerificationDiagnostics.BadChecksum.Report("notes.md is not what release.json has as the notes.", ReleaseProof.Distrust) } : [],
            .. published.Find($"{ReleaseProof.Stem(release)}.cdx.json") is { } bill ? ReleaseProof.Bill(release, Path.GetFileName(bill), File.ReadAllText(bill)) : [],
            .. Provenance(published, key, Hash),
        ];
    }

    private static IEnumerable<Diagnostic> Provenance(PublishedRelease published, ECDsa? key, Func<string, string?> hash) => (published.Provenance, published.Feed) switch
    {
        ({ } envelope, _) => ProvenanceProof.Check(published.Release, File.ReadAllBytes(published.RecordFile), Path.GetFileName(envelope), File.ReadAllText(envelope), key, hash),

        // What a feed has was held against files whose provenance is checked where they are.
        (null, not null) when published.HasRecord => [],
        _ when key is null => [],
        _ => [VerificationDiagnostics.BadProvenance.Report($"{published.Release.Name} {published.Release.Version} has no provenance, and a key was given to check it with.", "Release with BATON_SIGNING_KEY, or verify without --key.")],
    };

    private static Result<GivenKey> Key(Found stage)
    {
        if (stage.Options.KeyFile is not { } given)
        {
            return new GivenKey(null);
        }

        var (file, key) = (Path.GetFullPath(given, stage.Folder), ECDsa.Create());
        try
        {
            key.ImportFromPem(File.ReadAllText(file));
            return new GivenKey(key);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or CryptographicException)
        {
            key.Dispose();
            return VerificationDiagnostics.BadKey.Report($"'{file}' is no public key: {exception.Message}", "Give the file that 'openssl ec -pubout' writes for the signing key.");
        }
    }

    /// <summary>The key that signatures are checked with; null for none.</summary>
    private sealed record GivenKey(ECDsa? Key);
}
