using NuGet.Packaging;
using NuGet.Packaging.Core;

namespace Baton.Feeds;

/// <summary>A package as a project would reference it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, normalised.</param>
/// <param name="IsReference">A project can reference it; tools, templates and SDKs are used otherwise.</param>
public sealed record PublishedPackage(string Id, string Version, bool IsReference)
{
    /// <summary>Reads one.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static PublishedPackage Read(string path)
    {
        try
        {
            using var reader = new PackageArchiveReader(path);
            var (identity, types) = (reader.GetIdentity(), reader.NuspecReader.GetPackageTypes());
            return new(identity.Id, identity.Version.ToNormalizedString(), types.All(t => t.Name.Equals("Dependency", StringComparison.OrdinalIgnoreCase)));
        }
        catch (Exception exception) when (exception is PackagingException or InvalidDataException)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }
}
