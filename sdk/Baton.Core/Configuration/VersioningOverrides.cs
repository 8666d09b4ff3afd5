using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Versioning;

namespace Baton.Core.Configuration;

/// <summary>Settings from outside the file: environment variables over MSBuild properties over the file over the default.</summary>
public static class VersioningOverrides
{
    private static readonly Setting[] Settings =
    [
        new("Strategy", (o, v) => VersioningTexts.Strategy(v) is { } strategy ? o with { Strategy = strategy } : null, "height or conventional"),
        new("Branch", (o, v) => o with { Branch = BranchName.Of(v) }, "a branch"),
        new("TagPrefix", (o, v) => Prefix(v) is { } prefix ? o with { TagPrefix = prefix, Guess = null } : null, "the beginning of a git tag"),
        new("AutoIncrement", (o, v) => VersioningTexts.Part(v) is { } part ? o with { AutoIncrement = part } : null, "major, minor or patch"),
        new("MinimumMajorMinor", (o, v) => VersioningTexts.MajorMinor(v) is { } pair ? o with { Minimum = pair } : null, "a pair such as 1.0, or a number such as 9"),
        new("DefaultPreReleaseIdentifiers", (o, v) => Identifiers(v) is { } ids ? o with { PreReleaseIdentifiers = ids } : null, "identifiers such as alpha.0"),
        new("IgnoreHeight", (o, v) => bool.TryParse(v, out var flag) ? o with { IgnoreHeight = flag } : null, "true or false"),
        new("MarkDirty", (o, v) => bool.TryParse(v, out var flag) ? o with { MarkDirty = flag } : null, "true or false"),
        new("BuildMetadata", (o, v) => VersioningTexts.Metadata(v) is null ? o with { BuildMetadata = v } : null, "SemVer build metadata such as ci.7"),
        new("AssemblyVersion", (o, v) => VersioningTexts.AssemblyVersion(v) is { } policy ? o with { AssemblyVersion = policy } : null, "major, major.minor, full or none"),
    ];

    /// <summary>What says in a property or a variable that version tags have no prefix: an empty one is the same as none there.</summary>
    public const string NoPrefix = "none";

    /// <summary>MinVer's property, which is no setting here: what it says is looked for among the tags while nobody set a prefix.</summary>
    public const string MinVerPrefix = "MinVerTagPrefix";

    /// <summary>What can be set: <c>TagPrefix</c> is the property <c>BatonTagPrefix</c> and the variable <c>BATON_TAG_PREFIX</c>.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Settings.Select(s => s.Name)];

    /// <summary>The environment variable for <c>versioning.paths</c>, separated by semicolons.</summary>
    public const string PathsVariable = "BATON_PATHS";

    /// <summary>The pathspecs in force, relative to the unit's folder.</summary>
    /// <param name="ofFile">What the file says.</param>
    /// <param name="variables">Environment variables: <see cref="PathsVariable"/>.</param>
    /// <param name="ofProject">The MSBuild property <c>BatonPaths</c>; empty for none.</param>
    public static ImmutableArray<string> Paths(ImmutableArray<string> ofFile, IReadOnlyDictionary<string, string> variables, ImmutableArray<string> ofProject) =>
        variables.TryGetValue(PathsVariable, out var variable) && variable.Length > 0
            ? SplitPaths(variable)
            : ofProject.IsEmpty ? ofFile : ofProject;

    /// <summary>The options with every override in force.</summary>
    /// <param name="options">What the file says.</param>
    /// <param name="variables">Environment variables: <c>BATON_TAG_PREFIX</c>, <c>BATON_AUTO_INCREMENT</c> and so on.</param>
    /// <param name="properties">MSBuild properties: <c>BatonTagPrefix</c>, <c>BatonAutoIncrement</c> and so on; null for none.</param>
    public static Result<VersioningOptions> Apply(
        VersioningOptions options, IReadOnlyDictionary<string, string> variables, IReadOnlyDictionary<string, string>? properties = null)
    {
        var mistakes = new List<Diagnostic>();
        foreach (var (name, apply, form) in Settings)
        {
            var (variable, property) = (VariableOf(name), $"Baton{name}");
            var (source, value) = variables.TryGetValue(variable, out var fromVariable) && fromVariable.Length > 0 ? (variable, fromVariable)
                : properties?.TryGetValue(property, out var fromProperty) == true && fromProperty.Length > 0 ? (property, fromProperty)
                : (null, null);
            if (value is null)
            {
                continue;
            }

            if (apply(options, value) is { } applied)
            {
                options = applied;
            }
            else
            {
                mistakes.Add(ConfigurationDiagnostics.BadOverride.Report($"{source} is '{value}', which is not {form}.", $"Mend or remove {source}."));
            }
        }

        if (options.Guess is { } guess && properties?.GetValueOrDefault(MinVerPrefix, "") is { Length: > 0 } hint)
        {
            options = options with { Guess = guess with { Hint = hint } };
        }

        return mistakes.Count == 0 ? options : Result<VersioningOptions>.Failure(mistakes);
    }

    /// <summary>The pathspecs of a text that separates them by semicolons.</summary>
    internal static ImmutableArray<string> SplitPaths(string text) => [.. text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The options with one setting; null when it cannot have the value.</summary>
    internal static VersioningOptions? With(VersioningOptions options, string name, string value) => Settings.Single(s => s.Name == name).Apply(options, value);

    /// <summary><c>TagPrefix</c> is <c>BATON_TAG_PREFIX</c>.</summary>
    internal static string VariableOf(string name) =>
        "BATON" + string.Concat(name.Select(c => char.IsAsciiLetterUpper(c) ? $"_{c}" : char.ToUpperInvariant(c).ToString()));

    private static string? Prefix(string text) =>
        string.Equals(text, NoPrefix, StringComparison.OrdinalIgnoreCase) ? "" : Rules.TagPrefix(text) is null ? text : null;

    private static ImmutableArray<string>? Identifiers(string text) =>
        text.Split('.') is var all && all.All(i => VersioningTexts.Identifier(i) is null) ? [.. all] : null;

    private sealed record Setting(string Name, Func<VersioningOptions, string, VersioningOptions?> Apply, string Form);
}
