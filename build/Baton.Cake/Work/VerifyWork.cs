using System.Security.Cryptography;
using Baton.Cake.Session;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Core.Releases.Verification;
using Baton.Deploy.Store;

namespace Baton.Cake.Work;

/// <summary>Looks whether what was published is what it should be, as somebody who uses it would find out too late.</summary>
internal static class VerifyWork
{
    public static async Task RunAsync(ReleaseSession session)
    {
        using var key = Key(session);
        var scratch = Path.Combine(session.Unit!.Output, $"verify-{Environment.ProcessId}");
        try
        {
            SelfIgnored.Make(session.Unit.Output);
            foreach (var published in await PublishedReleases.FindAsync(session, scratch))
            {
                session.Answer = session.Answer with { Release = published.Release };
                if (FolderStore.Verify(published.Release, published.Artifacts) is { } damaged)
                {
                    session.Stop(damaged);
                }

                var wrong = Proofs(published, key).ToList();
                if (wrong.Count > 0)
                {
                    session.Stop(wrong);
                }

                var used = await PackageUseCheck.RunAsync(session, published, scratch);
                session.Note($"{published.Release.Artifacts.Length} artifacts are what the record says{(used == 0 ? "" : $", {used} packages can be used")}{(key is null ? "" : ", the provenance is signed")}");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            session.Stop(VerificationDiagnostics.NoSuchRelease.Report($"The release cannot be read or copied: {exception.Message}", "Free some space, and give yourself the right to read it."));
        }
        finally
        {
            if (Directory.Exists(scratch))
            {
                Directory.Delete(scratch, recursive: true);
            }
        }
    }

    private static IEnumerable<Diagnostic> Proofs(PublishedRelease published, ECDsa? key)
    {
        var release = published.Release;
        if (published.Find(Checksums.FileName) is { } sums)
        {
            foreach (var wrong in ReleaseProof.Checksums(release, File.ReadAllText(sums), name => Path.GetFileName(name) == name && published.Find(name) is { } file ? Hash(file) : null))
            {
                yield return wrong;
            }
        }

        foreach (var wrong in published.All(".cdx.json").SelectMany(bill => ReleaseProof.Bill(release, Path.GetFileName(bill), File.ReadAllText(bill))))
        {
            yield return wrong;
        }

        if (key is null)
        {
            yield break;
        }

        var envelopes = published.All(".intoto.jsonl").ToList();
        if (envelopes.Count == 0)
        {
            yield return VerificationDiagnostics.BadProvenance.Report($"{release.Name} {release.Version} has no provenance, and a key was given to check it with.", "Release with BATON_SIGNING_KEY, or verify without --key.");
        }

        foreach (var wrong in envelopes.SelectMany(file => ReleaseProof.Provenance(release, Path.GetFileName(file), File.ReadAllText(file), key)))
        {
            yield return wrong;
        }
    }

    private static ECDsa? Key(ReleaseSession session)
    {
        if (session.Options.KeyFile is not { } given)
        {
            return null;
        }

        var (file, key) = (Path.GetFullPath(given, session.Folder), ECDsa.Create());
        try
        {
            key.ImportFromPem(File.ReadAllText(file));
            return key;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or CryptographicException)
        {
            key.Dispose();
            session.Stop(VerificationDiagnostics.BadKey.Report($"'{file}' is no public key: {exception.Message}", "Give the file that 'openssl ec -pubout' writes for the signing key."));
            throw;
        }
    }

    private static string Hash(string file)
    {
        using var bytes = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }
}
