using System.Reflection;

namespace Baton.Core.Diagnostics;

/// <summary>
/// The public address of a code's page. It follows from the MSBuild property <c>RepositoryUrl</c> that Baton was built with; without one there is no address, and
/// <c>baton explain</c> is the way to the page.
/// </summary>
public static class HelpLink
{
    private static readonly string? Repository =
        typeof(HelpLink).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(a => a.Key == "RepositoryUrl")?.Value;

    /// <summary>The address; null when Baton was built without one.</summary>
    /// <param name="code"><c>BATON####</c>.</param>
    public static string? Of(string code) => In(Repository, code);

    /// <summary>The address in a repository on GitHub.</summary>
    internal static string? In(string? repository, string code) =>
        string.IsNullOrWhiteSpace(repository) ? null : $"{Trimmed(repository.Trim())}/blob/main/docs/diagnostics/{code}.md";

    private static string Trimmed(string repository) =>
        repository.TrimEnd('/') is var url && url.EndsWith(".git", StringComparison.Ordinal) ? url[..^".git".Length] : url;
}
