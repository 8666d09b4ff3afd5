using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Baton.Core.Releases.Sbom;

/// <summary>
/// The bill of materials in CycloneDX 1.6 JSON (https://cyclonedx.org/docs/1.6/json/): the release, its files with their hashes, the packages
/// with hashes and licences, and who needs whom. The same release gives the same bytes: the serial number is made of the content.
/// </summary>
public static class CycloneDx
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes it.</summary>
    /// <param name="release">The release.</param>
    /// <param name="packages">What it was built with.</param>
    /// <param name="facts">What is known of a package.</param>
    /// <param name="date">The commit's date, so that the same commit gives the same bytes.</param>
    /// <param name="batonVersion">Who writes it.</param>
    public static string Write(
        Release release, IEnumerable<PackageComponent> packages, Func<PackageComponent, PackageFacts?> facts, DateTimeOffset date, string batonVersion)
    {
        var all = packages.Select(p => Known(p, facts(p))).OrderBy(p => p.Component.Url, StringComparer.Ordinal).ToList();
        var me = $"pkg:generic/{Uri.EscapeDataString(release.Name)}@{Uri.EscapeDataString(release.Version)}";
        var bom = new JsonObject
        {
            ["$schema"] = "http://cyclonedx.org/schema/bom-1.6.schema.json",
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.6",
            ["serialNumber"] = "",
            ["version"] = 1,
            ["metadata"] = new JsonObject
            {
                ["timestamp"] = date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"),
                ["tools"] = new JsonObject { ["components"] = new JsonArray(new JsonObject { ["type"] = "application", ["name"] = "baton", ["version"] = batonVersion }) },
                ["component"] = new JsonObject { ["type"] = "application", ["bom-ref"] = me, ["name"] = release.Name, ["version"] = release.Version, ["purl"] = me },
            },
            ["components"] = new JsonArray([.. release.Artifacts.Select(File), .. all.Select(p => Package(p.Component, p.Facts))]),
            ["dependencies"] = new JsonArray([Needs(me, all.Where(p => p.Component.IsDirect).Select(p => p.Component.Url)), .. all.Select(p => Needs(p.Component.Url, p.Component.Dependencies))]),
        };
        bom["serialNumber"] = $"urn:uuid:{Serial(bom.ToJsonString(Options))}";
        return bom.ToJsonString(Options) + "\n";
    }

    /// <summary>Of a package that was only downloaded, its files in the release tell whether it is a part of it.</summary>
    private static (PackageComponent Component, PackageFacts? Facts) Known(PackageComponent package, PackageFacts? facts)
    {
        var isShipped = package.IsDownload && facts is { Shipped.IsEmpty: false };
        return (isShipped ? package with { DevelopmentOnly = false, IsDirect = true } : package, facts);
    }

    private static JsonObject File(Artifact artifact) => new JsonObject
    {
        ["type"] = "file",
        ["bom-ref"] = $"file:{artifact.Name}",
        ["name"] = artifact.Name,
        ["hashes"] = new JsonArray(Hash("SHA-256", artifact.Sha256)),
    };

    private static JsonObject Package(PackageComponent package, PackageFacts? facts)
    {
        var json = new JsonObject { ["type"] = "library", ["bom-ref"] = package.Url };
        if (facts?.Authors is { Length: > 0 } authors)
        {
            json["authors"] = new JsonArray(new JsonObject { ["name"] = authors });
        }

        json["name"] = package.Id;
        json["version"] = package.Version;

        // "excluded: … components that are excluded from the final binary or release".
        json["scope"] = package.DevelopmentOnly ? "excluded" : "required";
        if (facts?.Sha512 is { } sha512)
        {
            json["hashes"] = new JsonArray(Hash("SHA-512", sha512));
        }

        if (Licence(facts) is { } licence)
        {
            json["licenses"] = new JsonArray(licence);
        }

        json["purl"] = package.Url;
        if (facts is { Shipped.IsEmpty: false })
        {
            json["components"] = new JsonArray([.. facts.Shipped.OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => Shipped(package, f))]);
        }

        return json;
    }

    private static JsonObject Shipped(PackageComponent package, ShippedFile file)
    {
        var json = new JsonObject { ["type"] = "file", ["bom-ref"] = $"{package.Url}#{file.Path}", ["name"] = file.Path };
        if (file.Version is { Length: > 0 } version)
        {
            json["version"] = version;
        }

        json["hashes"] = new JsonArray(Hash("SHA-256", file.Sha256));
        return json;
    }

    // An id is one licence of the SPDX list; whatever has an operator, or names a licence of its own, is an expression. NuGet's word for none is neither.
    private static JsonObject? Licence(PackageFacts? facts) => facts switch
    {
        { License: { Length: > 0 } id } when SpdxIds.Known.Contains(id) => new JsonObject { ["license"] = new JsonObject { ["id"] = id } },
        { License: "UNLICENSED" } => new JsonObject { ["license"] = new JsonObject { ["name"] = "UNLICENSED" } },
        { License: { Length: > 0 } expression } => new JsonObject { ["expression"] = expression },
        { LicenseFile: { Length: > 0 } file } => new JsonObject { ["license"] = new JsonObject { ["name"] = $"the file {file} in the package" } },
        { LicenseUrl: { Length: > 0 } url } when Uri.IsWellFormedUriString(url, UriKind.Absolute) => new JsonObject { ["license"] = new JsonObject { ["name"] = "see url", ["url"] = url } },
        _ => null,
    };

    private static JsonObject Hash(string algorithm, string content) => new JsonObject { ["alg"] = algorithm, ["content"] = content };

    private static JsonObject Needs(string reference, IEnumerable<string> needs) =>
        new JsonObject { ["ref"] = reference, ["dependsOn"] = new JsonArray([.. needs.Select(n => JsonValue.Create(n))]) };

    /// <summary>A UUID of version 8 (RFC 9562: made of whatever its maker likes).</summary>
    private static Guid Serial(string content)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(content))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
