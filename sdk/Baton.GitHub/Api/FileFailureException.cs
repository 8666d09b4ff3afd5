namespace Baton.GitHub.Api;

/// <summary>
/// A file on this machine cannot be read or written while it is transferred. It has no inner exception, so that it is still seen beneath
/// those that the HTTP stack puts around it.
/// </summary>
internal sealed class FileFailureException(FailureKind kind, string path, string message) : IOException($"'{path}' cannot be {(kind == FailureKind.FileWrite ? "written" : "read")}: {message}")
{
    /// <summary>Which of the two it is.</summary>
    public FailureKind Kind { get; } = kind;

    /// <summary>Does something to a file.</summary>
    public static async ValueTask<T> GuardAsync<T>(FailureKind kind, string path, Func<ValueTask<T>> use)
    {
        try
        {
            return await use();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FileFailureException(kind, path, exception.Message);
        }
    }
}
