namespace Baton.Pipeline.Publishing;

/// <summary>A temporary folder of this run. What cannot be deleted at the end stays: it must not change the outcome of the run.</summary>
internal sealed class ScratchFolder : IDisposable
{
    /// <summary>Its path, absolute.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("baton-").FullName;

    /// <summary>Makes a folder in it.</summary>
    public string Make(string name) => Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
