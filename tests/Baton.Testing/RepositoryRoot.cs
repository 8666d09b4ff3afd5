namespace Baton.Testing;

/// <summary>The checkout that the tests were built in, for tests about the repository itself.</summary>
public static class RepositoryRoot
{
    /// <summary>Absolute path.</summary>
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A path below the checkout.</summary>
    public static string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Baton.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Baton.slnx above {start}.");
    }
}
