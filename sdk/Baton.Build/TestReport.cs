using System.Collections.Immutable;
using System.Text.Json;

namespace Baton.Build;

/// <summary>How a project of Microsoft.Testing.Platform is asked for a results file; which way there is depends on what it references.</summary>
internal static class TestReport
{
    /// <summary>The extension Microsoft.Testing.Extensions.TrxReport, which MSTest and TUnit bring along.</summary>
    public const string Extension = "--report-trx";

    /// <summary>The report of xunit.v3, which needs no extension.</summary>
    public const string Xunit = "--report-xunit-trx";

    /// <summary>The option for a project with these packages.</summary>
    /// <param name="assets">The text of its project.assets.json.</param>
    /// <returns>Null when it is no test project; empty when it has no way to write results, or belongs to the other runner, which the SDK then says.</returns>
    public static string? OptionFor(string assets)
    {
        using var json = JsonDocument.Parse(assets);
        var packages = json.RootElement.TryGetProperty("libraries", out var libraries)
            ? libraries.EnumerateObject().Select(l => l.Name.Split('/')[0]).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase)
            : [];
        return !packages.Contains("Microsoft.Testing.Platform") && !packages.Contains("Microsoft.NET.Test.Sdk") ? null
            : packages.Contains("Microsoft.Testing.Extensions.TrxReport") ? Extension
            : packages.Any(p => p.StartsWith("xunit.v3.core", StringComparison.OrdinalIgnoreCase)) ? Xunit
            : "";
    }
}
