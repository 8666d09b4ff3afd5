using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Core.Releases.Provenance;
using Baton.Core.Releases.Sbom;

namespace Baton.Evidence;

/// <summary>The files that prove a release, written beside it: SHA256SUMS, the bill of materials, the notes, and signed provenance.</summary>
public static class ReleaseEvidence
{
    /// <summary>Writes them.</summary>
    /// <returns>The files, in the order they were written.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Result<ImmutableArray<ReleaseFile>> Write(EvidenceRequest request, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(request.Folder);
            var release = request.Release;
            var stem = $"{release.Name}-{release.Version}";
            var said = new List<Diagnostic>();
            var files = ImmutableArray.CreateBuilder<ReleaseFile>();
            files.Add(Put(request, "notes.md", "notes", release.Notes));
            files.Add(Put(request, $"{stem}.cdx.json", "sbom", Bom(request, said, cancellationToken)));
            List<Artifact> beside = [.. files.Select(f => f.Artifact)];
            files.Add(Put(request, Checksums.FileName, "checksums", Checksums.Write(release.Artifacts.Concat(beside))));

            // One that an earlier run left would be about other files.
            File.Delete(Path.Combine(request.Folder, $"{stem}.intoto.jsonl"));
            if (request is { SigningKey: { } key, Origin: { } origin })
            {
                var signed = Sign(SlsaStatement.Write(release, beside, origin), key);
                if (!signed.IsSuccess)
                {
                    return Result<ImmutableArray<ReleaseFile>>.Failure(signed.Diagnostics);
                }

                // It tells when it was built and is signed with a random number: no two are the same.
                files.Add(Put(request, $"{stem}.intoto.jsonl", "provenance", signed.Value) with { IsBuildRecord = true });
            }

            return Result<ImmutableArray<ReleaseFile>>.Success(files.ToImmutable(), said);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return EvidenceDiagnostics.CannotWrite.Report($"'{request.Folder}' cannot be written: {exception.Message}", "Free some space, or make the folder writable.");
        }
    }

    /// <summary>Why a key cannot sign; null when it can.</summary>
    public static Diagnostic? CheckKey(Secret key) => Sign("{}", key) is { IsSuccess: false, Diagnostics: [var bad, ..] } ? bad : null;

    private static string Bom(EvidenceRequest request, List<Diagnostic> said, CancellationToken cancellationToken)
    {
        var installed = new InstalledPackages();
        foreach (var file in request.AssetsFiles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                installed.Add(file);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or FormatException)
            {
                said.Add(EvidenceDiagnostics.NoAssets.Report(
                    $"The bill of materials lacks the packages of '{file}': {exception.Message}", "Restore the project first: dotnet restore"));
            }
        }

        var shipped = new ShippedFiles([.. request.Release.Artifacts.Select(a => Path.Combine(request.Artifacts, a.Name))]);
        return CycloneDx.Write(request.Release, installed.Packages, Facts, request.Date, request.BatonVersion);

        // A file of its own for each of what may be a thousand packages.
        PackageFacts? Facts(PackageComponent package)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var facts = installed.Facts(package);
            return package.IsDownload && facts is not null ? facts with { Shipped = shipped.Of(installed.Folder(package)) } : facts;
        }
    }

    private static Result<string> Sign(string statement, Secret key)
    {
        try
        {
            using var ecdsa = ECDsa.Create();
            var text = key.Reveal();
            ecdsa.ImportFromPem(text.StartsWith("-----", StringComparison.Ordinal) ? text : File.ReadAllText(text));
            return DsseEnvelope.Sign(statement, ecdsa);
        }
        catch (Exception exception) when (exception is ArgumentException or CryptographicException or IOException or UnauthorizedAccessException)
        {
            // Its message may repeat a part of what it could not read.
            return EvidenceDiagnostics.BadKey.Report(
                "BATON_SIGNING_KEY is neither a private ECDSA key in PEM form nor a file with one.", "Make one: openssl ecparam -name prime256v1 -genkey -noout -out key.pem");
        }
    }

    private static ReleaseFile Put(EvidenceRequest request, string name, string kind, string content)
    {
        var path = Path.Combine(request.Folder, name);
        var bytes = Encoding.UTF8.GetBytes(content);
        File.WriteAllBytes(path, bytes);
        return new ReleaseFile(new Artifact(name, kind, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))), path);
    }
}
