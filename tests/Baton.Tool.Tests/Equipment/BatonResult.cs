using System.Text.Json.Nodes;

namespace Baton.Tool.Tests.Equipment;

/// <summary>What a run of <c>baton</c> came to.</summary>
internal sealed record BatonResult(int Exit, string Out, string Error)
{
    /// <summary>Everything, for the message of a failed assertion.</summary>
    public string All => $"exit {Exit}\n{Out}\n{Error}";

    /// <summary>The answer of <c>--json</c>.</summary>
    public JsonObject Json => JsonNode.Parse(Out)!.AsObject();

    /// <summary>The codes of the diagnostics in the JSON answer.</summary>
    public IReadOnlyList<string> Codes => [.. Json["diagnostics"]!.AsArray().Select(d => (string)d!["code"]!)];

    /// <summary>The codes of the errors alone.</summary>
    public IReadOnlyList<string> Errors =>
        [.. Json["diagnostics"]!.AsArray().Where(d => (string)d!["severity"]! == "error").Select(d => (string)d!["code"]!)];

    /// <summary>This result, if the exit code is the expected one.</summary>
    public BatonResult Exits(int expected)
    {
        Assert.True(Exit == expected, $"Expected exit {expected}:\n{All}");
        return this;
    }
}
