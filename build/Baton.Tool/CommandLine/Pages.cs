using System.Collections.Immutable;
using System.Text;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;

namespace Baton.Tool.CommandLine;

/// <summary>The pages of the documentation that the command carries: one for each diagnostic code, and the guides.</summary>
internal static class Pages
{
    private const string Diagnostics = "diagnostics/";
    private const string Guides = "guides/";

    private static readonly ImmutableArray<string> Names = [.. typeof(Pages).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)];

    /// <summary>The page of a code or a guide; the list of all of them for null.</summary>
    public static Result<string> Find(string? name)
    {
        if (name is null)
        {
            return List();
        }

        var code = name.All(char.IsAsciiDigit) ? $"BATON{name}" : name;
        return Names.FirstOrDefault(n => Is(n, code)) is { } found
            ? PageText.Of(Read(found))
            : CommandLineDiagnostics.UnknownPage.Report($"'{name}' is neither a diagnostic code nor a guide of this version of baton.", DidYouMean(code) + "'baton explain' lists them.");
    }

    private static bool Is(string resource, string name) =>
        resource.Equals(Diagnostics + name, StringComparison.OrdinalIgnoreCase) || resource.Equals(Guides + name, StringComparison.OrdinalIgnoreCase);

    private static string DidYouMean(string name) =>
        Nearest.Match(name, Names.Select(n => n[(n.IndexOf('/', StringComparison.Ordinal) + 1)..])) is { } nearest ? $"Did you mean '{nearest}'? " : "";

    private static string List()
    {
        var text = new StringBuilder("guides:").AppendLine();
        foreach (var guide in Names.Where(n => n.StartsWith(Guides, StringComparison.Ordinal)))
        {
            text.AppendLine($"  {guide[Guides.Length..],-15} {Title(guide)}");
        }

        text.AppendLine().AppendLine("diagnostic codes:");
        foreach (var page in Names.Where(n => n.StartsWith(Diagnostics, StringComparison.Ordinal)))
        {
            text.AppendLine($"  {Title(page)}");
        }

        return text.ToString();
    }

    /// <summary>The first line, which is the heading.</summary>
    private static string Title(string resource)
    {
        using var reader = new StreamReader(typeof(Pages).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadLine()!.TrimStart('#', ' ');
    }

    private static string Read(string resource)
    {
        using var reader = new StreamReader(typeof(Pages).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
