using Baton.Core.Releases.Archives;
using Baton.Store.Shelves;

namespace Baton.Store.Folders;

/// <summary>The files of a release that is published in a folder.</summary>
/// <param name="place">The folder of the release.</param>
internal sealed class PublishedFolder(string place) : IPublishedFiles
{
    public string Place => place;

    public Task<(string? Found, bool IsSame)> CompareAsync(StoredFile file, CancellationToken cancellationToken) => file.CompareAsync(Path.Combine(place, file.Name), cancellationToken);

    public async Task<byte[]?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        var path = Path.Combine(place, name);
        return File.Exists(path) ? await File.ReadAllBytesAsync(path, cancellationToken) : null;
    }

    public (string Difference, string Advice)? Explain(StoredFile file)
    {
        using var published = File.OpenRead(Path.Combine(place, file.Name));
        using var built = File.OpenRead(file.File.Path);
        var difference = ArchiveDifference.Explain(published, built);
        return ($"{difference}", difference.Advice);
    }
}
