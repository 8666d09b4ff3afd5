using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Baton.Core.Diagnostics;
using Baton.Core.Gates;
using Baton.Core.Plugins;
using Baton.Exec.Operations;
using Baton.Exec.Protocol;

namespace Baton.Exec.Gates;

/// <summary>A gate that asks a program.</summary>
/// <param name="name">Its name in baton.json.</param>
/// <param name="command">The program.</param>
internal sealed class ExecGate(string name, ExecCommand command) : IGate
{
    public string Name => name;

    public object? Settings => command.Shown();

    public ImmutableArray<string> SecretVariables => command.Secrets;

    public async Task<GateVerdict> DecideAsync(GateQuestion question, CancellationToken cancellationToken)
    {
        var program = new ExecProgram(command, question.Context.Folder, question.Context.Variables);
        var answer = await program.AskAsync(Request(question), cancellationToken);
        if (!answer.IsSuccess)
        {
            return Unknown(answer.Diagnostics[0]);
        }

        var verdict = Verdict.Read(name, command.Command[0], answer.Value);
        return verdict.IsSuccess ? verdict.Value : Unknown(verdict.Diagnostics[0]);
    }

    private JsonObject Request(GateQuestion question)
    {
        var asked = ExecRequest.Of("gate", "decide", command).In(question.Context);
        asked["environment"] = new JsonObject { ["name"] = question.Environment.Name, ["variables"] = ExecCommand.Texts(question.Environment.Variables) };
        asked["release"] = ExecRequest.Record(question.Candidate);
        asked["back"] = question.IsBack;
        asked["live"] = ExecRequest.Record(question.Live);
        asked["allLive"] = new JsonArray([.. question.AllLive.Select(ExecRequest.Record)]);
        return asked;
    }

    private GateVerdict.Hold Unknown(Diagnostic why) => new([GateDiagnostics.Failed.Report($"The gate '{name}' gave no answer: {why.Code}: {why.Message}", why.Cure)]);
}
