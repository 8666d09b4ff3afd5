namespace Baton.Core.Notes;

/// <summary>Where the pages of a repository on a GitHub host are.</summary>
/// <param name="Repository">The repository's page, such as <c>https://github.com/acme/web</c>.</param>
public sealed record NotesLinks(Uri Repository)
{
    /// <summary>The host, with its port if it is not the usual one.</summary>
    public string Host => Repository.Authority;

    /// <summary>A pull request.</summary>
    public Uri Pull(int number) => new($"{Repository}/pull/{number}");

    /// <summary>A commit.</summary>
    public Uri Commit(string id) => new($"{Repository}/commit/{id}");

    /// <summary>An issue or pull request, as <c>#3</c> or <c>owner/name#4</c>.</summary>
    public Uri Issue(string reference) => reference.Split('#') is ["", var number]
        ? new($"{Repository}/issues/{number}")
        : new($"{Repository.GetLeftPart(UriPartial.Authority)}/{reference.Replace("#", "/issues/", StringComparison.Ordinal)}");

    /// <summary>The release of a tag.</summary>
    public Uri Release(string tag) => new($"{Repository}/releases/tag/{Escape(tag)}");

    /// <summary>Everything between two tags or commits; everything up to one when there is none before it.</summary>
    public Uri Compare(string? since, string until) => since is null
        ? new($"{Repository}/commits/{Escape(until)}")
        : new($"{Repository}/compare/{Escape(since)}...{Escape(until)}");

    // A tag's slashes are slashes of the path.
    private static string Escape(string tag) => Uri.EscapeDataString(tag).Replace("%2F", "/", StringComparison.Ordinal);
}
