using System.Globalization;
using System.Text;
using Baton.Core.Notes;
using Baton.Core.Versioning;

namespace Baton.Core.BuildNumbers;

/// <summary>
/// A version in the words of each build system. Names of units and tags are written by people, so whatever could end a value or begin
/// another command is escaped by the system's own rule, and where there is a file nothing is said on standard output.
/// </summary>
public static class BuildNumberText
{
    /// <summary>The file for GitLab's report.</summary>
    public const string DotenvFile = "baton.env";

    /// <summary>What to say to a build system.</summary>
    /// <param name="system">To whom.</param>
    /// <param name="unit">The release unit's name.</param>
    /// <param name="version">Its version.</param>
    public static BuildNumber Of(BuildSystem system, string unit, VersionAnswer version) => system switch
    {
        BuildSystem.GitHub => new(system, null,
        [
            new("GITHUB_OUTPUT", null, Lines(Facts(unit, version), name => name), IsNeeded: true),
            new("GITHUB_STEP_SUMMARY", null, Summary(unit, version), IsNeeded: false),
        ]),
        BuildSystem.Azure => new(system, $"##vso[build.updatebuildnumber]{AzureData(version.Version)}", []),
        BuildSystem.TeamCity => new(system, $"##teamcity[buildNumber '{TeamCityValue(version.Version)}']", []),
        _ => new(system, null, [new("CI_PROJECT_DIR", DotenvFile, Lines(Facts(unit, version), name => $"BATON_{name.Replace('-', '_').ToUpperInvariant()}"), IsNeeded: true)]),
    };

    private static IEnumerable<(string Name, string Value)> Facts(string unit, VersionAnswer version) =>
    [
        ("unit", unit),
        ("version", version.Version),
        ("package-version", version.PackageVersion),
        ("assembly-version", version.AssemblyVersion),
        ("file-version", version.FileVersion),
        ("informational-version", version.InformationalVersion),
        ("commit", version.Commit),
        ("tag", version.Tag ?? ""),
        ("height", version.Height.ToString(CultureInfo.InvariantCulture)),
        ("certain", version.IsCertain ? "true" : "false"),
    ];

    /// <summary>
    /// One <c>name=value</c> a line: the short form of GitHub's environment files
    /// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions#environment-files), and of GitLab's dotenv reports
    /// (https://docs.gitlab.com/ci/variables/dotenv_variables/), whose names have letters, digits and underscores only. Neither
    /// has an escape; a value of one line cannot become a second name, so line breaks are taken out.
    /// </summary>
    private static string Lines(IEnumerable<(string Name, string Value)> facts, Func<string, string> nameOf) =>
        string.Concat(facts.Select(f => $"{nameOf(f.Name)}={OneLine(f.Value)}\n"));

    private static string OneLine(string value) => string.Concat(value.Where(c => !char.IsControl(c) && c is not ('\u2028' or '\u2029')));

    private static string Summary(string unit, VersionAnswer version)
    {
        var origin = version.Tag is null ? "" : version.Height == 0 ? $" ({MarkdownText.Escape(version.Tag)})" : $" ({version.Height} after {MarkdownText.Escape(version.Tag)})";
        var warning = version.IsCertain ? "" : "\nHistory is missing here, so this version stays on this machine.\n";
        return $"**{MarkdownText.Escape(unit)} {MarkdownText.Escape(version.Version)}**{origin}\n{warning}";
    }

    /// <summary>
    /// The text after a command of Azure Pipelines, written as its own task library does: <c>%AZP25</c>, <c>%0D</c> and <c>%0A</c>
    /// (https://github.com/microsoft/azure-pipelines-task-lib/blob/master/node/taskcommand.ts).
    /// </summary>
    private static string AzureData(string value) => value
        .Replace("%", "%AZP25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    /// <summary>
    /// A value of TeamCity's service messages: a bar before what would end it, and code points beyond ASCII as <c>|0xNNNN</c>
    /// (https://www.jetbrains.com/help/teamcity/service-messages.html#Escaped+Values).
    /// </summary>
    private static string TeamCityValue(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            _ = c switch
            {
                '|' or '\'' or '[' or ']' => escaped.Append('|').Append(c),
                '\n' => escaped.Append("|n"),
                '\r' => escaped.Append("|r"),
                > '\u007f' => escaped.Append(CultureInfo.InvariantCulture, $"|0x{(int)c:x4}"),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
