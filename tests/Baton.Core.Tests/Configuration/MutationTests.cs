using Baton.Core.Configuration;
using Baton.Pipeline.Plugins;
using CsCheck;

namespace Baton.Core.Tests.Configuration;

public sealed class MutationTests
{
    private static readonly string[] Insertions =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\n", "null", "true", "-1", "1e9", "\"\"", "\"..\"", "\"\\u0000\"", "\"\\ud800\"", "//", "/*", "*/",
        "\uFEFF", "ä", "😀", "\ud800", "\0", "\r", "\"name\":", "\"after\": \"live\",", "\"x\": {},", "\"环\": [],",
    ];

    private static readonly Gen<string> Mutated = Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, 12], Gen.Int[0, Insertions.Length - 1].Select(i => Insertions[i])).Array[1, 6]
        .Select(changes => changes.Aggregate(Sample.Full, (text, change) =>
        {
            var at = change.Item1 % (text.Length + 1);
            return text[..at] + change.Item3 + text[Math.Min(text.Length, at + change.Item2)..];
        }));

    [Fact]
    public void AnswerOrTellThePlace() => Mutated.Sample(
        text =>
        {
            var result = ConfigurationReader.Read(text, "baton.json", "folder", BuiltInPlugins.All);
            var lines = text.TrimStart('\uFEFF').Split(["\r\n", "\n", "\r"], StringSplitOptions.None);
            return result.IsSuccess
                ? result.Diagnostics.IsEmpty
                : result.Diagnostics.All(d => d.Code.StartsWith("BATON200", StringComparison.Ordinal)
                    && d.Where is { File: "baton.json" } where
                    && where.Line >= 1 && where.Line <= lines.Length
                    && where.Column >= 1 && where.Column <= lines[where.Line - 1].Length + 1
                    && !d.Message.Contains('\n', StringComparison.Ordinal));
        },
        iter: 5_000);
}
