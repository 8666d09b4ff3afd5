using System.Security.Cryptography;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Baton.Core.Releases.Sbom;

namespace Baton.Evidence;

/// <summary>The packages that projects were restored with, and what their files on this machine say.</summary>
internal sealed class InstalledPackages
{
    private readonly Dictionary<string, PackageComponent> _packages = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);

    public IEnumerable<PackageComponent> Packages => _packages.Values;

    /// <summary>Adds what an assets file has.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="JsonException">It is no assets file.</exception>
    public void Add(string assetsFile)
    {
        var text = File.ReadAllText(assetsFile);
        foreach (var package in AssetsFile.Read(text))
        {
            _packages[package.Url] = _packages.TryGetValue(package.Url, out var known)
                ? AssetsFile.Merge(known, package)
                : package;
        }

        using var json = JsonDocument.Parse(text);
        if (json.RootElement.TryGetProperty("packageFolders", out var folders))
        {
            _folders.UnionWith(folders.EnumerateObject().Select(f => f.Name));
        }
    }

    /// <summary>What is known of a package from its files; null when it is not installed here any more.</summary>
    public PackageFacts? Facts(PackageComponent package) =>
        Folder(package) is { } folder ? Nuspec(Path.Combine(folder, $"{Id(package)}.nuspec")) with { Sha512 = Hash(Path.Combine(folder, $"{Id(package)}.{Version(package)}.nupkg")) } : null;

    /// <summary>Where a package is installed; null when it is not any more.</summary>
    public string? Folder(PackageComponent package) =>
        _folders.Select(f => Path.Combine(f, Id(package), Version(package))).FirstOrDefault(Directory.Exists);

    private static string Id(PackageComponent package) => package.Id.ToLowerInvariant();

    private static string Version(PackageComponent package) => package.Version.ToLowerInvariant();

    /// <summary>Of the file itself, as it was fetched: what <c>sha512sum</c> says. No hash is better than another one's.</summary>
    private static string? Hash(string nupkg)
    {
        try
        {
            using var file = File.OpenRead(nupkg);
            return Convert.ToHexStringLower(SHA512.HashData(file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static PackageFacts Nuspec(string nuspec)
    {
        try
        {
            var metadata = XDocument.Load(nuspec).Root?.Elements().FirstOrDefault(e => e.Name.LocalName == "metadata");
            string? Value(string name) => metadata?.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value.Trim();
            var licence = metadata?.Elements().FirstOrDefault(e => e.Name.LocalName == "license");

            // NuGet adds this address to packages whose licence is a file, for clients from before there was a <license>.
            var url = Value("licenseUrl") is { Length: > 0 } given && given != "https://aka.ms/deprecateLicenseUrl" ? given : null;
            return (string?)licence?.Attribute("type") == "expression"
                ? new PackageFacts(licence!.Value.Trim(), null, Value("authors"))
                : new PackageFacts(null, url, Value("authors")) { LicenseFile = (string?)licence?.Attribute("type") == "file" ? licence!.Value.Trim() : null };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or XmlException)
        {
            return new PackageFacts();
        }
    }
}
