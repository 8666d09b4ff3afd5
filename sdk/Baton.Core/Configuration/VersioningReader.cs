using System.Globalization;
using Baton.Core.Versioning;

namespace Baton.Core.Configuration;

/// <summary>Reads <c>versioning</c>.</summary>
internal static class VersioningReader
{
    /// <summary>Where nothing is said.</summary>
    public static VersioningOptions Default { get; } = new() { Guess = PrefixGuess.Unnamed };

    public static VersioningOptions Read(ObjectReader? o)
    {
        var options = Default;
        if (o is null)
        {
            return options;
        }

        var prefix = o.Text("tagPrefix", Rules.TagPrefix);
        options = options with
        {
            Strategy = o.OneOf("strategy", "height", "conventional") == "conventional" ? VersioningStrategy.Conventional : VersioningStrategy.Height,
            TagPrefix = prefix ?? options.TagPrefix,
            Guess = prefix is null ? options.Guess : null,
            AutoIncrement = o.OneOf("autoIncrement", "major", "minor", "patch") is { } part ? VersioningTexts.Part(part)!.Value : options.AutoIncrement,
            Minimum = o.Text("minimum", Minimum) is { } minimum ? VersioningTexts.MajorMinor(minimum) : null,
            PreReleaseIdentifiers = o.Texts("preReleaseIdentifiers", VersioningTexts.Identifier) ?? options.PreReleaseIdentifiers,
            IgnoreHeight = o.Flag("ignoreHeight") ?? false,
            MarkDirty = o.Flag("markDirty") ?? false,
            BuildMetadata = o.Text("buildMetadata", VersioningTexts.Metadata) ?? "",
            AssemblyVersion = o.OneOf("assemblyVersion", "major", "major.minor", "full", "none") is { } policy
                ? VersioningTexts.AssemblyVersion(policy)!.Value : options.AssemblyVersion,
            Paths = o.Texts("paths", Rules.Pathspec) ?? [],
        };
        o.End();
        return options;
    }

    private static string? Minimum(string value) =>
        VersioningTexts.MajorMinor(value) is null ? "is not a major.minor pair such as \"1.0\", or a major number such as \"9\"." : null;
}
