using Baton.Core.Diagnostics;

namespace Baton.Feeds.Publishing;

/// <summary>
/// A copy of a package that nobody else knows of, with the bytes that the release says. NuGet takes a path and opens it when it likes, and what a
/// feed has taken cannot be taken back: so it gets the path of bytes that were hashed and that nothing can change any more.
/// </summary>
internal sealed class PrivateCopy : IDisposable
{
    private readonly string _folder;

    private PrivateCopy(string folder, PackageFile file) => (_folder, File) = (folder, file);

    /// <summary>The copy.</summary>
    public PackageFile File { get; }

    /// <summary>Copies a package; or tells why it is not what the release says.</summary>
    public static async Task<Result<PrivateCopy>> OfAsync(PackageFile file, CancellationToken cancellationToken)
    {
        string? folder = null;
        try
        {
            // For this user alone, on every system that knows users.
            folder = Directory.CreateTempSubdirectory("baton-push-").FullName;
            var copy = file with { Path = Path.Combine(folder, file.Artifact.Name) };
            await using (var from = System.IO.File.OpenRead(file.Path))
            await using (var to = System.IO.File.Create(copy.Path))
            {
                await from.CopyToAsync(to, cancellationToken);
            }

            if (LocalPackage.Changed(copy) is { } changed)
            {
                Remove(folder);
                return changed with { Message = changed.Message.Replace(copy.Path, file.Path, StringComparison.Ordinal) };
            }

            return new PrivateCopy(folder, copy);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Remove(folder);
            return LocalPackage.Bad($"'{file.Path}' cannot be copied to be pushed: {exception.Message}");
        }
        catch (OperationCanceledException)
        {
            Remove(folder);
            throw;
        }
    }

    public void Dispose() => Remove(_folder);

    private static void Remove(string? folder)
    {
        try
        {
            if (folder is not null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // NuGet may still read it after a cancellation. It lies where the system cleans up.
        }
    }
}
