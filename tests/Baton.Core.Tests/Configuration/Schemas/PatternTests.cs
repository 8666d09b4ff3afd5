using System.Text.RegularExpressions;
using Baton.Core.Configuration;
using CsCheck;

namespace Baton.Core.Tests.Configuration.Schemas;

/// <summary>Each pattern of the schema answers as the reader's rule does, on texts made of what the rules are about.</summary>
public sealed class PatternTests
{
    private static readonly string[] Pieces =
    [
        "a", "Z", "0", "00", "1", "9", "23", "59", "60", ":", ".", "..", "-", "_", "/", "//", "\\", " ", "=", "~", "*", "@{", ".lock", "ä", "\t", "+", "00:00:", "C:", "env:",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 6].Select(string.Concat);

    public static TheoryData<string> Names => [.. Rules.Keys];

    private static Dictionary<string, (string Pattern, Func<string, bool> Rule)> Rules { get; } = new(StringComparer.Ordinal)
    {
        ["not empty"] = (Patterns.NotEmpty, t => Core.Configuration.Rules.NotEmpty(t) is null),
        ["name"] = (Patterns.Name, t => Core.Configuration.Rules.Name(t) is null),
        ["inside"] = (Patterns.Inside, t => Core.Configuration.Rules.Inside(t) is null),
        ["tag prefix"] = (Patterns.TagPrefix, t => Core.Configuration.Rules.TagPrefix(t) is null),
        ["time"] = (Patterns.Time, t => Core.Configuration.Rules.Time(t) is not null),
        ["variable"] = (Patterns.Variable, t => Core.Configuration.Rules.Variable(t) is null),
        ["method"] = (Patterns.Method, t => Core.Configuration.Rules.Method(t) is null),
        ["symbol"] = (Patterns.Symbol, t => Core.Configuration.Rules.Symbol(t) is null),
        ["reference"] = (Patterns.Reference, t => AnnouncementConfiguration.VariableOf(t) is not null),
        ["ledger"] = (Patterns.Ledger, LedgerSetting.Is),
        ["property"] = (Patterns.Property, t => Core.Configuration.Rules.Property(t) is null),
        ["repository"] = (Patterns.Repository, t => Core.Configuration.Rules.Repository(t) is null),
        ["minimum"] = (Patterns.MajorMinor, t => VersioningTexts.MajorMinor(t) is not null),
        ["identifier"] = (Patterns.Identifier, t => VersioningTexts.Identifier(t) is null),
        ["metadata"] = (Patterns.Metadata, t => VersioningTexts.Metadata(t) is null),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void AnswersAsTheRule(string name)
    {
        var (pattern, rule) = Rules[name];
        var regex = new Regex(pattern, RegexOptions.CultureInvariant);

        Text.Sample(text => regex.IsMatch(text) == rule(text), iter: 2_000);
    }
}
