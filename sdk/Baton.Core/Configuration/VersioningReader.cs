using System.Globalization;
using Baton.Core.Configuration.Reading;
using Baton.Core.Versioning;

namespace Baton.Core.Configuration;

/// <summary>Reads <c>versioning</c>.</summary>
internal static class VersioningReader
{
    public static VersioningOptions Read(ObjectReader? o)
    {
        var options = new VersioningOptions();
        if (o is null)
        {
            return options;
        }

        options = options with
        {
            Strategy = o.OneOf("strategy", "height", "conventional") == "conventional" ? VersioningStrategy.Conventional : VersioningStrategy.Height,
            TagPrefix = o.Text("tagPrefix", Rules.TagPrefix) ?? options.TagPrefix,
            AutoIncrement = o.OneOf("autoIncrement", "major", "minor", "patch") is { } part ? VersioningTexts.Part(part)!.Value : options.AutoIncrement,
            Minimum = o.Text("minimum", v => VersioningTexts.MajorMinor(v) is null ? "is not a major.minor pair such as \"1.0\", or a major number such as \"9\"." : null) is { } minimum
                ? VersioningTexts.MajorMinor(minimum) : null,
            PreReleaseIdentifiers = o.Texts("preReleaseIdentifiers", VersioningTexts.Identifier) ?? options.PreReleaseIdentifiers,
            IgnoreHeight = o.Flag("ignoreHeight") ?? false,
            MarkDirty = o.Flag("markDirty") ?? false,
            BuildMetadata = o.Text("buildMetadata", VersioningTexts.Metadata) ?? "",
            Paths = o.Texts("paths", Rules.Pathspec) ?? [],
        };
        o.End();
        return options;
    }
}
