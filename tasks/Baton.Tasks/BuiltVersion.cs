using Baton.Core.Versioning;

namespace Baton.Tasks;

/// <summary>The file in obj that says what a project was built as last: the version, and its commit if there is one.</summary>
internal static class BuiltVersion
{
    /// <summary>What it says; null when there is none, none of these, or one that another build is writing.</summary>
    public static VersionAnswer? Read(string file)
    {
        try
        {
            return File.Exists(file) && File.ReadAllText(file).Trim().Split(' ') is [var version, .. var commit] && VersionText.IsStrict(version)
                ? new VersionAnswer { Version = version, Commit = commit.FirstOrDefault(""), Height = 0 }
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
