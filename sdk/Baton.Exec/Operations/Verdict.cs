using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Baton.Core.Diagnostics;
using Baton.Core.Gates;
using Baton.Exec.Protocol;

namespace Baton.Exec.Operations;

/// <summary>Reads the verdict of a program.</summary>
internal static class Verdict
{
    /// <summary>The verdict, or how the answer breaks the protocol: it is not a verdict unless it is valid to the last reason.</summary>
    /// <param name="gate">The name of the gate.</param>
    /// <param name="program">The program, for messages.</param>
    /// <param name="answer">Its result.</param>
    public static Result<GateVerdict> Read(string gate, string program, JsonObject answer)
    {
        var evidence = PlainText.Pairs(answer, "evidence");
        return PlainText.In(answer, "verdict") switch
        {
            "go" => new GateVerdict.Go { Evidence = evidence },
            "skip" when PlainText.In(answer, "why") is { Length: > 0 } why => new GateVerdict.Skip(why) { Evidence = evidence },
            "hold" when Reasons(gate, answer) is { IsEmpty: false } reasons => new GateVerdict.Hold(reasons) { Evidence = evidence },
            var other => ExecAnswer.Bad(program, $"the verdict '{other}' is not \"go\", \"skip\" with a \"why\", or \"hold\" with \"reasons\" that have \"why\" and \"fix\""),
        };
    }

    private static ImmutableArray<Diagnostic> Reasons(string gate, JsonObject answer)
    {
        var read = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var reason in answer["reasons"] as JsonArray ?? [])
        {
            if (reason is not JsonObject o || PlainText.In(o, "why") is not { Length: > 0 } why || PlainText.In(o, "fix") is not { Length: > 0 } fix)
            {
                return [];
            }

            read.Add(ExecDiagnostics.Held.Report($"{gate}: {why}", fix));
        }

        return read.ToImmutable();
    }
}
