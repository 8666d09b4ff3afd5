using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Store.Shelves;

namespace Baton.Store.Folders;

/// <summary>A folder as a store: a key is a path.</summary>
/// <param name="root">The folder, absolute.</param>
/// <param name="lockOf">The lock of a unit's releases.</param>
internal sealed class FolderObjects(string root, Func<string, FileLock> lockOf) : IReleaseObjects
{
    private const string Pointers = ".channels";
    private const string Removed = ".removed";

    public string Place => root;

    public Task<Result<ImmutableArray<StoreObject>>> ListAsync(string? unit, CancellationToken cancellationToken) => Task.FromResult(Read(root, () =>
    {
        var units = unit is null ? Folders(root) : StoreNames.IsSafe(unit) ? [Path.Combine(root, unit)] : [];
        return Result<ImmutableArray<StoreObject>>.Success(
        [
            .. from one in units
               from folder in Folders(one)
               where !Path.GetFileName(folder).StartsWith('.') || Path.GetFileName(folder) == Pointers
               from file in new DirectoryInfo(folder).EnumerateFiles()
               where !file.Name.StartsWith('.')
               select new StoreObject($"{Path.GetFileName(one)}/{Path.GetFileName(folder)}/{file.Name}", file.Length, file.LastWriteTimeUtc),
        ]);
    }));

    public Task<Result<StoreContent>> ReadAsync(string key, CancellationToken cancellationToken) =>
        Task.FromResult(Read(key, () => Result<StoreContent>.Success(new StoreContent(File.Exists(PathOf(key)) ? File.ReadAllBytes(PathOf(key)) : null))));

    public Task<Diagnostic?> ReplaceAsync(string key, string? text, CancellationToken cancellationToken) => WriteAsync(key, () =>
    {
        var path = PathOf(key);
        if (text is null)
        {
            File.Delete(path);
            return;
        }

        var unfinished = Path.Combine(Directory.CreateDirectory(Path.GetDirectoryName(path)!).FullName, $".{Path.GetFileName(path)}.unfinished");
        using (var file = new StreamWriter(new FileStream(unfinished, FileMode.Create, FileAccess.Write)))
        {
            file.Write(text);
            file.Flush();
            ((FileStream)file.BaseStream).Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }, cancellationToken);

    public Task<Diagnostic?> RemoveAsync(string unit, string version, CancellationToken cancellationToken) => WriteAsync($"{unit}/{version}", () =>
    {
        // One rename makes it invisible; what an earlier run could not delete goes too.
        var (folder, hidden) = (Path.Combine(root, unit), Path.Combine(root, unit, $".{version}{Removed}"));
        Delete(hidden);
        if (Directory.Exists(Path.Combine(folder, version)))
        {
            Directory.Move(Path.Combine(folder, version), hidden);
        }

        foreach (var left in Directory.EnumerateDirectories(folder, $".*{Removed}").ToList())
        {
            Delete(left);
        }
    }, cancellationToken);

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> Folders(string folder) => Directory.Exists(folder) ? Directory.EnumerateDirectories(folder) : [];

    private string PathOf(string key) => Path.Combine([root, .. key.Split('/')]);

    private static Result<T> Read<T>(string what, Func<Result<T>> read)
        where T : notnull
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return StoreDiagnostics.CannotRead.Report($"'{what}' cannot be read: {exception.Message}", "Give yourself the right to read it, and run it again.");
        }
    }

    private async Task<Diagnostic?> WriteAsync(string key, Action write, CancellationToken cancellationToken)
    {
        try
        {
            var file = lockOf(key[..key.IndexOf('/', StringComparison.Ordinal)]);
            using var held = await file.AcquireAsync(cancellationToken);
            if (held is null)
            {
                return StoreDiagnostics.Busy.Report($"Another run holds '{file.Path}' and does not let go.", "Wait until it has ended, and run it again.");
            }

            write();
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return StoreDiagnostics.CannotWrite.Report(
                $"'{key}' cannot be changed in '{root}': {exception.Message}", "Free some space or make the folder writable, and run it again.");
        }
    }
}
