namespace Baton.GitHub.Api;

/// <summary>An answer with its headers.</summary>
internal sealed record ApiResponse<T>(T Body, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>A header, whatever the case of its letters; null when it is not there.</summary>
    public string? Header(string name) => Headers.Where(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(h => h.Value).FirstOrDefault();
}
