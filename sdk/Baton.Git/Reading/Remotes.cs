namespace Baton.Git.Reading;

/// <summary>
/// The remotes that a repository's own configuration names. The user's and the machine's have no say: what is remembered of a repository would not change
/// with them.
/// </summary>
internal sealed class Remotes
{
    private const string Main = "origin";
    private readonly Dictionary<string, string> urls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> tagOptions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> addresses = new(StringComparer.Ordinal);

    /// <summary>The URL of the remote <c>origin</c>, or of the first one by name, with <c>url.*.insteadOf</c> applied; null when there is none.</summary>
    public string? Url => First is { } first ? UrlOf(first) : null;

    /// <summary>The name of that remote.</summary>
    public string? Name => First;

    /// <summary>The URL of a remote by its name; null when there is no such remote.</summary>
    public string? UrlOf(string name) => urls.TryGetValue(name, out var url) ? Address(url) : null;

    /// <summary>That remote where none has its tags fetched; null where one has, and where there is no remote.</summary>
    public string? WithoutTags => urls.Keys.All(name => tagOptions.GetValueOrDefault(name) == "--no-tags") ? First : null;

    private string? First => urls.ContainsKey(Main) ? Main : urls.Keys.Min(StringComparer.Ordinal);

    /// <summary>Takes in a setting, which counts for more than the ones before it.</summary>
    /// <param name="setting">Such as <c>remote.origin.url</c>; others are passed over.</param>
    /// <param name="value">Null for one that has a name only.</param>
    public void Add(string setting, string? value)
    {
        if (value is null)
        {
            return;
        }

        if (Between("remote.", setting, ".url") is { } remote)
        {
            urls[remote] = value;
        }
        else if (Between("remote.", setting, ".tagopt") is { } optional)
        {
            tagOptions[optional] = value;
        }
        else if (Between("url.", setting, ".insteadof") is { } address)
        {
            addresses[value] = address;
        }
    }

    private static string? Between(string start, string setting, string end) =>
        setting.Length > start.Length + end.Length && setting.StartsWith(start, StringComparison.OrdinalIgnoreCase) && setting.EndsWith(end, StringComparison.OrdinalIgnoreCase)
            ? setting[start.Length..^end.Length] : null;

    private string Address(string url) =>
        addresses.Keys.Where(start => url.StartsWith(start, StringComparison.Ordinal)).MaxBy(start => start.Length) is { } longest ? addresses[longest] + url[longest.Length..] : url;
}
