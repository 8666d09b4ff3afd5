namespace Baton.Testing;

/// <summary>An empty folder of its own, gone again when disposed, read-only files included.</summary>
public sealed class TempFolder : IDisposable
{
    /// <summary>Makes the folder.</summary>
    /// <param name="below">Where, for what another user must be able to reach; null for the temporary folder of this user.</param>
    public TempFolder(string? below = null)
    {
        // The real path: macOS and some build machines keep their temporary folder behind a link.
        var made = below is null
            ? Directory.CreateTempSubdirectory("baton-") : Directory.CreateDirectory(System.IO.Path.Combine(below, $"baton-{System.IO.Path.GetRandomFileName()}"));
        Path = made.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? made.FullName;
    }

    /// <summary>Absolute path.</summary>
    public string Path { get; }

    /// <summary>A path below the folder.</summary>
    public string this[params string[] parts] => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>Writes a text file, with its folders.</summary>
    /// <returns>Its absolute path.</returns>
    public string Write(string relativePath, string content)
    {
        var path = this[relativePath];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!Directory.Exists(Path))
        {
            return;
        }

        if (!OperatingSystem.IsWindows())
        {
            foreach (var folder in Directory.EnumerateDirectories(Path, "*", SearchOption.AllDirectories).Prepend(Path))
            {
                if (new DirectoryInfo(folder).LinkTarget is null)
                {
                    File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.UserRead);
                }
            }
        }

        Directory.Delete(Path, recursive: true);
    }
}
