using System.Security.Cryptography;
using Baton.Core.Diagnostics;
using Baton.Core.Releases.Provenance;

namespace Baton.Core.Releases.Verification;

/// <summary>
/// Holds the provenance of a release against the release. It must be about this release and exactly its files, those beside the artifacts too: the
/// record, the notes and the bill of materials are what deploys and scanners go by.
/// </summary>
public static class ProvenanceProof
{
    /// <summary>Compares them.</summary>
    /// <param name="release">The release.</param>
    /// <param name="record">The bytes of its record.</param>
    /// <param name="name">The name of the provenance's file.</param>
    /// <param name="envelope">Its text.</param>
    /// <param name="key">The public key that must have signed it; null to compare what it says and leave open who has said it.</param>
    /// <param name="hash">The sha256 of a file of the release by its name; null when it is not there.</param>
    public static IEnumerable<Diagnostic> Check(Release release, byte[] record, string name, string envelope, ECDsa? key, Func<string, string?> hash)
    {
        if ((key is null ? DsseEnvelope.Peek(envelope) : DsseEnvelope.Open(envelope, key)) is not { } text)
        {
            yield return Wrong(key is null ? $"'{name}' is no provenance that can be read." : $"'{name}' is not signed by this key ({DsseEnvelope.KeyId(key)}).");
            yield break;
        }

        var statement = SignedStatement.Read(ReleaseProof.Parse(text));
        foreach (var (what, said, wanted) in Facts(statement, release).Where(f => f.Said != f.Wanted))
        {
            yield return Wrong($"'{name}' is made for {what} '{said}', and the release says '{wanted}'.");
        }

        var files = Files(release, record, hash).ToList();
        foreach (var (file, digest, told) in files.Where(f => !statement.Subjects[f.Name].SequenceEqual([f.Digest])))
        {
            yield return Wrong($"'{name}' is not about '{file}' {told}.");
        }

        foreach (var other in statement.Subjects.Select(s => s.Key).Where(subject => files.TrueForAll(f => f.Name != subject)))
        {
            yield return Wrong($"'{name}' is about '{other}' too, which the release does not have.");
        }
    }

    /// <summary>Whether a statement, whoever signed it, is about a release and its artifacts.</summary>
    internal static bool IsAbout(Release release, string envelope) =>
        DsseEnvelope.Peek(envelope) is { } text && SignedStatement.Read(ReleaseProof.Parse(text)) is var statement
        && Facts(statement, release).All(f => f.Said == f.Wanted) && release.Artifacts.All(a => statement.Subjects[a.Name].SequenceEqual([$"sha256:{a.Sha256}"]));

    /// <summary>A release that is made of no commit has none in its provenance.</summary>
    private static (string What, string? Said, string Wanted)[] Facts(SignedStatement statement, Release release) =>
    [
        ("the unit", statement.Unit, release.Name), ("the version", statement.Version, release.Version),
        ("the tag", statement.Tag, release.Tag), ("the commit", statement.Commit ?? (release.Commit.Length == 0 ? "" : null), release.Commit),
    ];

    private static IEnumerable<(string Name, string? Digest, string Told)> Files(Release release, byte[] record, Func<string, string?> hash) =>
    [
        .. release.Artifacts.Select(a => Hashed(a.Name, a.Sha256)),
        .. new[] { "notes.md", $"{ReleaseProof.Stem(release)}.cdx.json" }.Select(file => hash(file) is { } found ? Hashed(file, found) : (file, null, "as it is here, where it is missing")),
        ("release.json", $"{SlsaStatement.RecordDigest}:{BuildRecord.Identity(BuildRecord.Record, record)}", "as it is here"),
    ];

    private static (string Name, string? Digest, string Told) Hashed(string name, string sha256) => (name, $"sha256:{sha256}", $"with sha256 {sha256}");

    private static Diagnostic Wrong(string why) => VerificationDiagnostics.BadProvenance.Report(why, ReleaseProof.Distrust);
}
