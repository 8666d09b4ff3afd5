namespace Baton.Build.Packing;

/// <summary>One file for a zip.</summary>
/// <param name="Name">Its name in the zip, with '/'.</param>
/// <param name="Executable">Whether it may be run.</param>
/// <param name="Open">Opens its bytes.</param>
public sealed record ZipSource(string Name, bool Executable, Func<Stream> Open)
{
    /// <summary>A file on disk.</summary>
    public static ZipSource File(string name, string path) => new(
        name.Replace('\\', '/'),
        !OperatingSystem.IsWindows() && (System.IO.File.GetUnixFileMode(path) & UnixFileMode.UserExecute) != 0,
        () => System.IO.File.OpenRead(path));

    /// <summary>Bytes in memory.</summary>
    public static ZipSource Bytes(string name, byte[] bytes) => new(name, false, () => new MemoryStream(bytes));
}
