namespace Baton.Tool.Surroundings;

/// <summary>
/// A home folder for a user who has none, as in many containers. Without one, .NET gives an empty path instead of it, and NuGet (in this process, and in every build that
/// it starts) writes its files relative to the folder that it works in: into the repository.
/// </summary>
internal sealed class HomeFolder : IDisposable
{
    private const string Variable = "HOME";
    private readonly string? _made;

    private HomeFolder(string? made) => _made = made;

    /// <summary>Makes one for this process and its children if there is none. It is deleted with the run.</summary>
    public static HomeFolder Ensure()
    {
        if (OperatingSystem.IsWindows() || Environment.GetFolderPath(Environment.SpecialFolder.UserProfile).Length > 0)
        {
            return new HomeFolder(null);
        }

        var made = Directory.CreateTempSubdirectory("baton-home-").FullName;
        Environment.SetEnvironmentVariable(Variable, made);
        return new HomeFolder(made);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            if (_made is not null)
            {
                Directory.Delete(_made, recursive: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The system clears its temporary folder.
        }
    }
}
